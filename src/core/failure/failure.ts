import type { Language, Wording } from '../text/language.ts';

/** Values for the `{name}` places of a sentence; `file` is the name the user gave. */
export type FailureParams = Readonly<Record<string, string | number>>;

/** Sentences of the failures of one layer, by code: what is wrong, where, and what to do. */
export type FailureCatalogue = Readonly<Record<string, Wording>>;

/** A failure as plain data, which can be stored and sent between threads. */
export interface FailureReport<Code extends string = string> {
  readonly code: Code;
  readonly params: FailureParams;
  readonly wording: Wording;
}

/**
 * Something the program cannot do, for a reason the user can understand. Thrown,
 * never returned. Each layer makes its own class with `failureClass`.
 */
export class Failure<Code extends string = string> extends Error implements FailureReport<Code> {
  /** @param report the failure as data, for example from another thread */
  constructor(readonly report: FailureReport<Code>) {
    super(report.code);
  }

  get code(): Code {
    return this.report.code;
  }

  get params(): FailureParams {
    return this.report.params;
  }

  get wording(): Wording {
    return this.report.wording;
  }

  /** The same failure with more of its parameters, from a caller that knows them. */
  with(params: FailureParams): Failure<Code> {
    return new Failure({ ...this.report, params: { ...this.params, ...params } });
  }
}

type SlotsOf<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotsOf<Rest>
  : never;

/** The parameters of a sentence. `file` may be added later, by the caller that knows the name of the file. */
type ParamsOf<W extends Wording> = Readonly<
  Record<Exclude<SlotsOf<W['zh']>, 'file'>, string | number> &
    Partial<Record<Extract<SlotsOf<W['zh']>, 'file'>, string>>
>;

type Codes<Catalogue extends FailureCatalogue> = keyof Catalogue & string;

/** A class whose constructor takes a code of the catalogue and the parameters of its sentence. */
export interface FailureClass<Catalogue extends FailureCatalogue> {
  readonly prototype: Failure<Codes<Catalogue>>;
  new <Code extends Codes<Catalogue>>(
    code: Code,
    ...params: Record<never, never> extends ParamsOf<Catalogue[Code]>
      ? [params?: ParamsOf<Catalogue[Code]>]
      : [params: ParamsOf<Catalogue[Code]>]
  ): Failure<Codes<Catalogue>>;
}

/** Makes the class of the failures of one catalogue. */
export function failureClass<const Catalogue extends FailureCatalogue>(
  name: string,
  catalogue: Catalogue,
): FailureClass<Catalogue> {
  type Code = Codes<Catalogue>;
  const wordings: Readonly<Record<Code, Wording>> = catalogue;
  class LayerFailure extends Failure<Code> {
    override readonly name = name;

    constructor(code: Code, params: FailureParams = {}) {
      super({ code, params, wording: wordings[code] });
    }

    override with(params: FailureParams): LayerFailure {
      return new LayerFailure(this.code, { ...this.params, ...params });
    }
  }
  return LayerFailure as FailureClass<Catalogue>;
}

/**
 * The one line a user reads about a failure. A place without a parameter stays
 * visible as `{name}`, so that a forgotten one is noticed.
 */
export const failureSentence = ({ wording, params }: FailureReport, language: Language = 'zh'): string =>
  wording[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : String(value);
  });
