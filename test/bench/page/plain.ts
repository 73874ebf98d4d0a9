/// <reference lib="dom" />
import {
  Button,
  FluentProvider,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  webLightTheme,
} from '@fluentui/react-components';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';

// The smallest usable page with Fluent components, to which the pane is compared: a table and two buttons.

const ROWS = Array.from({ length: 10 }, (_, index) => `第${String(index + 1)}项`);
const COLUMNS = ['任务', '单位', '进展'];

const heads = COLUMNS.map((name) => h(TableHeaderCell, { key: name }, name));
const row = (name: string) =>
  h(TableRow, { key: name }, ...[name, '某局', '正常'].map((cell) => h(TableCell, { key: cell }, cell)));

const place = document.getElementById('pane');
if (place === null) throw new Error('The page has no place for the table.');
createRoot(place).render(
  h(
    FluentProvider,
    { theme: webLightTheme },
    h(Button, { appearance: 'primary' }, '确定'),
    h(Button, null, '取消'),
    h(
      Table,
      { 'aria-label': '任务' },
      h(TableHeader, null, h(TableRow, null, ...heads)),
      h(TableBody, null, ...ROWS.map(row)),
    ),
  ),
);
