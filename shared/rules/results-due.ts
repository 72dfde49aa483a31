/** Working days after the end of its inspection within which a result is due (衢环发〔2017〕5号). */
export const resultDays = 7;
