import { cellAddress } from '#xlsx/address';
import type { BookSurvey } from '#workbook/plan/survey';
import { placeOfCell } from '../ledger/ledger-place.ts';
import type { AddressOf } from './lines.ts';

/** Addresses of cells in a workbook as it was read. */
export const addressesIn =
  (survey: BookSurvey): AddressOf =>
  (cell) => {
    const place = placeOfCell(survey, cell);
    return place === null ? null : cellAddress(place.row, place.column);
  };
