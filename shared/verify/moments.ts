const months = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * How papers write a moment, to the minute, from local time `2026-12-25T09:05:00+08:00`: in Chinese, in English, and both as
 * earlier programs did. What was signed stays as it was printed, so a form that is no longer written stays here.
 */
export function momentForms(at: string): readonly string[] {
  const [year = "", month = "", day = ""] = at.slice(0, 10).split("-");
  const [hour = "", minute = ""] = at.slice(11, 16).split(":");
  return [
    `${year}年${Number(month)}月${Number(day)}日${Number(hour)}时${minute}分`,
    `${Number(day)} ${months[Number(month) - 1]} ${year}, ${hour}:${minute}`,
    `${year}年${Number(month)}月${Number(day)}日${Number(hour)}时${Number(minute)}分`,
    `${year}-${month}-${day} ${hour}:${minute}`,
  ];
}
