import { type ChangeEvent, useRef } from "react";
import { few } from "../../../shared/text/catalogue.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { type Given, givenFiles, givenFolder } from "../read/given.ts";
import { useSay } from "../words.ts";

/** Where the bag is given: a folder or an archive, chosen or dropped; and the opened lists, for those who have them. */
export function Give({
  said,
  passedOver,
  opened,
  onGiven,
  onOpened,
}: {
  /** What was given, in words. */
  said: Message | undefined;
  /** What of it is no part of the bag, by path. */
  passedOver: readonly string[];
  opened: readonly File[];
  onGiven: (given: Given | undefined) => void;
  onOpened: (files: readonly File[]) => void;
}) {
  const say = useSay();
  return (
    <section id="give">
      <h2>{say(message("page.give.title", {}))}</h2>
      <div className="drop">
        <p>{say(message("page.give.hint", {}))}</p>
        <p className="buttons">
          <Choose
            label={message("page.give.folder", {})}
            name="folder"
            onFiles={(files) => onGiven(givenFolder(files))}
          />
          <Choose
            label={message("page.give.zip", {})}
            name="zip"
            onFiles={(files) => onGiven(givenFiles(files))}
          />
        </p>
        <p className="quiet">{say(message("page.give.browser-asks", {}))}</p>
        {said && (
          <p>
            <strong>{say(said)}</strong>
          </p>
        )}
        {passedOver.length > 0 && (
          <p className="passed-over">
            {say(message("verify.passed-over", { count: passedOver.length, paths: few(passedOver, 5) }))}
          </p>
        )}
      </div>
      <details className="opened">
        <summary>{say(message("page.sealed.title", {}))}</summary>
        <p>{say(message("page.sealed.hint", {}))}</p>
        <p className="buttons">
          <Choose label={message("page.sealed.choose", {})} name="opened" onFiles={onOpened} />
        </p>
        {opened.length > 0 && (
          <p>{say(message("page.sealed.given", { names: opened.map(({ name }) => name).join(" ") }))}</p>
        )}
      </details>
    </section>
  );
}

const kinds = {
  folder: { webkitdirectory: "", multiple: true },
  zip: { accept: ".zip,application/zip" },
  opened: { accept: ".csv", multiple: true },
} as const;

/** A button before an input of files, whose own button would speak the browser's language. */
function Choose({
  label,
  name,
  onFiles,
}: {
  label: Message;
  name: keyof typeof kinds;
  onFiles: (files: readonly File[]) => void;
}) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.currentTarget.files ?? [])]);
    // Choosing the same once more is a new choice.
    event.currentTarget.value = "";
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {say(label)}
      </button>
      <input ref={input} type="file" name={name} hidden onChange={chosen} {...kinds[name]} />
    </>
  );
}
