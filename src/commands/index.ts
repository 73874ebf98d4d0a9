import { onRibbonButtons, whenOfficeIsReady } from '#workbook/excel/office';

void whenOfficeIsReady();
onRibbonButtons({});
