/** Name of the very hidden sheet that says what the workbook is and holds every record as it was pulled. */
export const STORE_NAME = '督办数据';
