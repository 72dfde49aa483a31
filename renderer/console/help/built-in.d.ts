declare module "virtual:handbook" {
  /** The operating guide, put in place by the build from `docs/operating.md` and its Chinese twin. */
  export const handbook: import("../../../shared/windows/handbook.ts").Handbook;
}
