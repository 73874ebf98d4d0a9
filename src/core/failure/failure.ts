import type { Language, Wording } from '../text/language.ts';

/** Values for the `{name}` places of a sentence; `file` is the name the user gave. */
export type FailureParams = Readonly<Record<string, string | number>>;

/** Sentences of the failures of one layer, by code: what is wrong, where, and what to do. */
export type FailureCatalogue = Readonly<Record<string, Wording>>;

/** A failure as plain data, which can be stored and sent between threads. */
export interface FailureReport {
  readonly code: string;
  readonly params: FailureParams;
  readonly wording: Wording;
}

/**
 * Something the program cannot do, for a reason the user can understand. Thrown,
 * never returned. Each layer has its own class, made with `failureClass`.
 */
export class Failure extends Error implements FailureReport {
  readonly code: string;
  readonly params: FailureParams;
  readonly wording: Wording;

  /** @param report the failure as data, for example from another thread */
  constructor(readonly report: FailureReport) {
    super(report.code);
    this.code = report.code;
    this.params = report.params;
    this.wording = report.wording;
  }

  /** The same failure with more of its parameters, from a caller that knows them. */
  with(params: FailureParams): Failure {
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

/** The parameters as an argument, which may be left out where all of them may. */
type ParamsArgument<Params> = Partial<Params> extends Params ? [params?: Params] : [params: Params];

/** A failure of a layer, whose code is one of its catalogue. */
export interface FailureOf<Code extends string> extends Failure {
  readonly code: Code;
  with(params: FailureParams): FailureOf<Code>;
}

/** A class whose constructor takes a code of the catalogue and the parameters of its sentence. */
export interface FailureClass<Catalogue extends FailureCatalogue> {
  readonly prototype: FailureOf<keyof Catalogue & string>;
  new <Code extends keyof Catalogue & string>(
    code: Code,
    ...params: ParamsArgument<ParamsOf<Catalogue[Code]>>
  ): FailureOf<keyof Catalogue & string>;
}

/** Makes the class of the failures of one catalogue. */
export function failureClass<const Catalogue extends FailureCatalogue>(
  name: string,
  catalogue: Catalogue,
): FailureClass<Catalogue> {
  type Code = keyof Catalogue & string;
  const wordings: Readonly<Record<Code, Wording>> = catalogue;
  class LayerFailure extends Failure {
    override readonly name = name;

    constructor(
      override readonly code: Code,
      params: FailureParams = {},
    ) {
      super({ code, params, wording: wordings[code] });
    }

    override with(params: FailureParams): LayerFailure {
      return new LayerFailure(this.code, { ...this.params, ...params });
    }
  }
  return LayerFailure;
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
