/** Code of the office that comes with the sample; a ceremony of it is offered as a rehearsal. */
export const sampleCode = "SAMPLE";
