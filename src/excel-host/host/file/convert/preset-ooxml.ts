/** A preset condition as a file has it; § in the formula is the first cell. */
interface Preset {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly formula?: string;
}

const period = (timePeriod: string, formula: string): Preset => ({
  type: 'timePeriod',
  attributes: { timePeriod },
  formula,
});

const average = (attributes: Readonly<Record<string, string>>): Preset => ({
  type: 'aboveAverage',
  attributes,
});

/** Preset criterion as the client names it → rule in a file (ECMA-376 part 1, 18.18.12, 18.18.82). */
export const PRESETS: Readonly<Record<string, Preset>> = {
  Blanks: { type: 'containsBlanks', formula: 'LEN(TRIM(§))=0' },
  NonBlanks: { type: 'notContainsBlanks', formula: 'LEN(TRIM(§))>0' },
  Errors: { type: 'containsErrors', formula: 'ISERROR(§)' },
  NonErrors: { type: 'notContainsErrors', formula: 'NOT(ISERROR(§))' },
  Yesterday: period('yesterday', 'FLOOR(§,1)=TODAY()-1'),
  Today: period('today', 'FLOOR(§,1)=TODAY()'),
  Tomorrow: period('tomorrow', 'FLOOR(§,1)=TODAY()+1'),
  LastSevenDays: period('last7Days', 'AND(TODAY()-FLOOR(§,1)<=6,FLOOR(§,1)<=TODAY())'),
  LastWeek: period(
    'lastWeek',
    'AND(TODAY()-ROUNDDOWN(§,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(§,0)<(WEEKDAY(TODAY())+7))',
  ),
  ThisWeek: period(
    'thisWeek',
    'AND(TODAY()-ROUNDDOWN(§,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(§,0)-TODAY()<=7-WEEKDAY(TODAY()))',
  ),
  NextWeek: period(
    'nextWeek',
    'AND(ROUNDDOWN(§,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(§,0)-TODAY()<(15-WEEKDAY(TODAY())))',
  ),
  LastMonth: period('lastMonth', 'AND(MONTH(§)=MONTH(EDATE(TODAY(),0-1)),YEAR(§)=YEAR(EDATE(TODAY(),0-1)))'),
  ThisMonth: period('thisMonth', 'AND(MONTH(§)=MONTH(TODAY()),YEAR(§)=YEAR(TODAY()))'),
  NextMonth: period('nextMonth', 'AND(MONTH(§)=MONTH(EDATE(TODAY(),0+1)),YEAR(§)=YEAR(EDATE(TODAY(),0+1)))'),
  AboveAverage: average({}),
  BelowAverage: average({ aboveAverage: '0' }),
  EqualOrAboveAverage: average({ equalAverage: '1' }),
  EqualOrBelowAverage: average({ aboveAverage: '0', equalAverage: '1' }),
  OneStdDevAboveAverage: average({ stdDev: '1' }),
  OneStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '1' }),
  TwoStdDevAboveAverage: average({ stdDev: '2' }),
  TwoStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '2' }),
  ThreeStdDevAboveAverage: average({ stdDev: '3' }),
  ThreeStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '3' }),
  UniqueValues: { type: 'uniqueValues' },
  DuplicateValues: { type: 'duplicateValues' },
};
