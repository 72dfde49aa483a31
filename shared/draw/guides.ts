/**
 * What explains a bag, beside its `verify.html`: the file in `data/verify`, by the field of `application.started` that holds
 * its digest. They name no ceremony, so that their bytes are known before the freeze. Source: minutes, "The bag".
 */
export const guideFiles = {
  readme: "README.txt",
  protocolZh: "protocol.zh.md",
  protocolEn: "protocol.en.md",
  glossary: "glossary.md",
} as const;
export type Guide = keyof typeof guideFiles;
export type GuideFile = (typeof guideFiles)[Guide];

/** All of them, in the order in which papers print them. */
export const guides = Object.keys(guideFiles) as readonly Guide[];
