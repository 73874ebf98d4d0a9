import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relations = (...list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Path → XML of a workbook with one of everything that is placed by cells or refers to them. */
export const CRAFTED_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="甲 表" sheetId="3" r:id="rId1"/><sheet name="乙" sheetId="7" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'甲 表'!$A$1:$E$9</definedName><definedName name="行">'甲 表'!$A$5:$C$6</definedName><definedName name="乙名" localSheetId="1">乙!$A$5</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ['rId3', 'styles', 'styles.xml'],
    ['rId4', 'sharedStrings', 'sharedStrings.xml'],
    ['rId5', 'calcChain', 'calcChain.xml'],
  ),
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="D2" i="1"/></calcChain>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`,
  'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="4" uniqueCount="3"><si><t>标题</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r></si><si><t>要删除的字</t></si></sst>`,
  'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetPr><tabColor rgb="FF00FF00"/></sheetPr><dimension ref="A1:E9"/><sheetViews><sheetView workbookViewId="0"><selection activeCell="B5" sqref="B5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" customWidth="1"/></cols><sheetData>
<row r="1" spans="1:5"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>值</t></is></c><c r="C1" t="str"><v>丙</v></c></row>
<row r="2" ht="20"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>2</v></c><c r="D2"><f t="shared" ref="D2:D6" si="0">B2*$B$5</f><v>4</v></c><c r="E2"><f>SUM(B2:B6)</f><v>20</v></c></row>
<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>3</v></c><c r="D3"><f t="shared" si="0"/><v>6</v></c></row>
<row r="4" hidden="1"><c r="A4"><v>4</v></c><c r="B4"><v>4</v></c><c r="D4"><f t="shared" si="0"/><v>8</v></c></row>
<row r="5" ht="33" customHeight="1"><c r="A5" s="2" t="s"><v>0</v></c><c r="B5"><v>5</v></c><c r="D5"><f t="shared" si="0"/><v>10</v></c></row>
<row r="6"><c r="A6"><v>6</v></c><c r="B6"><v>6</v></c><c r="D6"><f t="shared" si="0"/><v>12</v></c></row>
<row r="8"><c r="A8" t="inlineStr"><is><t>制表人 &lt;张三&gt; </t></is></c><c r="B8"><f t="array" ref="B8:B9">A5:A6&amp;"A5"</f><v>0</v></c></row>
<row r="9"><c r="B9"><v>0</v></c></row></sheetData><autoFilter ref="H1:I9"/><mergeCells count="2"><mergeCell ref="C3:C4"/><mergeCell ref="A8:A9"/></mergeCells><conditionalFormatting sqref="B2:B6"><cfRule type="expression" dxfId="0" priority="1"><formula>$B2&gt;3</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="C2:C6"><formula1>$A$5:$A$6</formula1></dataValidation><dataValidation type="custom" sqref="E3"><formula1>E3&gt;0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A5" location="乙!A1"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A2:A6" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId3"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar"><x14:dataBar><x14:cfvo type="num"><xm:f>$B$6</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>B2:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['rId1', 'comments', '../comments1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vml1.vml'],
    ['rId3', 'drawing', '../drawings/drawing1.xml'],
    ['rId4', 'table', '/xl/tables/table1.xml'],
  ),
  'xl/worksheets/sheet2.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>'甲 表'!B5+B5</f><v>5</v></c><c r="B1"><f>SUM('甲 表'!B2:B6,"'甲 表'!B5")</f><v>20</v></c><c r="C1"><f>'甲 表'!B3</f><v>3</v></c><c r="D1" t="s"><v>1</v></c></row></sheetData></worksheet>`,
  'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="4" name="甲" displayName="甲" ref="A1:C6" totalsRowShown="0"><autoFilter ref="A1:C6"/><tableColumns count="3"><tableColumn id="1" name="标题"/><tableColumn id="2" name="值"/><tableColumn id="3" name="丙"><calculatedColumnFormula>甲[[#This Row],[值]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>李</author></authors><commentList><comment ref="A3" authorId="0"><text><t>要删的批注</t></text></comment><comment ref="B6" authorId="0"><text><r><t>留下的</t></r></text></comment></commentList></comments>`,
  'xl/drawings/vml1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="a"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 2, 2, 3, 15, 5, 4</x:Anchor><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="b"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 5, 2, 4, 15, 8, 4</x:Anchor><x:Row>5</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
  'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp textlink="'甲 表'!$B$5"/><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:f>'甲 表'!$B$2:$B$6</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
  'customXml/own.bin': 'what nobody knows',
};

/** The file of parts, some of them changed. */
export const craftedFile = (changes: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ ...CRAFTED_PARTS, ...changes }).map(([path, xml]) => [path, strToU8(xml)]),
    ),
  );

/** The parts with a prefix on every element of the main namespace, as some programs write them. */
export const prefixedParts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(CRAFTED_PARTS)
      .filter(([, xml]) => xml.includes(`xmlns="${MAIN}"`))
      .map(([path, xml]) => [
        path,
        xml
          .replaceAll(/<(\/?)([A-Za-z]+)(?=[\s/>])/g, '<$1x:$2')
          .replace(` xmlns="${MAIN}"`, ` xmlns:x="${MAIN}"`),
      ]),
  );

/** The XML of every part of a file. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
