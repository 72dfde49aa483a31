declare module "virtual:licences" {
  /** The packages the program and its windows are made of, put in place by the build. */
  export const licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
  }[];
}
