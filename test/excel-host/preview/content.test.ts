import { type Book, ExcelUser, newBook } from '#excel-host/public';
import { contentOf } from '#excel-host/preview/editor/content-of';
import { SMALL, TestWorkbook } from '../../actions/test-workbook.ts';
import { openHost } from '../../support/host/client.ts';

function typing(book: Book = newBook()) {
  const host = openHost({ book });
  return { book, user: new ExcelUser(host), content: () => contentOf(book) };
}

test('what a person enters, clears or formats changes the content, and taking it back restores it', () => {
  const { user, content } = typing();
  const empty = content();
  user.type('Sheet1', 'B2', '记录');
  const typed = content();
  expect(typed).not.toBe(empty);
  user.type('Sheet1', 'B2', '另一句');
  expect(content()).not.toBe(typed);
  user.type('Sheet1', 'B2', '记录');
  expect(content()).toBe(typed);
  user.type('Sheet1', 'C3', '=1+1');
  expect(content()).not.toBe(typed);
});

test('looking at something is no change, and neither is a result that is calculated again', () => {
  const { book, user, content } = typing();
  user.type('Sheet1', 'A1', '=TODAY()');
  const before = content();
  user.select('Sheet1', 'D9');
  // As on another day.
  book.active.grid.setContent(0, 0, 1, '=TODAY()');
  expect(content()).toBe(before);
});

test('a workbook that was only read is as it was, and so is one whose pull was undone', async () => {
  const workbook = new TestWorkbook(newBook());
  const empty = contentOf(workbook.host.book);
  await workbook.pull(SMALL);
  const pulled = contentOf(workbook.host.book);
  expect(pulled).not.toBe(empty);
  await workbook.readLedger();
  expect(contentOf(workbook.host.book)).toBe(pulled);
  await workbook.history.undo();
  expect(contentOf(workbook.host.book)).toBe(empty);
});
