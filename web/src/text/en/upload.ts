import type { upload as pattern } from "../ru/upload.ts";
import type { Wording } from "../wording.ts";

/** Sending a paper, in English. */
export const upload: Wording<typeof pattern> = {
  title: "Add a paper",
  member: "Whose paper is it",
  file: "Photo or scan",
  hint: "JPEG, PNG, TIFF or PDF, up to {size} MB. Lay the sheet flat and take all of it, by daylight.",
  camera: "Take a photo",
  choose: "Choose a file",
  send: "Send",
  sending: "Sending…",
  sent: "Sent. The paper is being read now.",
  failed: "The file was not sent. It is still on this device: try again.",
  tooLarge: "The file is larger than {size} MB. Take a smaller picture or split it.",
  wrongType: "Only JPEG, PNG, TIFF and PDF will do.",
  empty: "The file is empty. Choose another one.",
  noFile: "First choose a file or take a photo.",
  waiting:
    "No network. Waiting on this device, encrypted: {count}. They will be sent by themselves.",
  sendNow: "Send now",
  discard: "Delete from the device",
  pages: {
    title: "Pages of the paper",
    count: { one: "{count} page taken:", other: "{count} pages taken:" },
    page: "Page {page} of {pages}",
    another: "Take another page",
    crop: "Crop",
    cropDone: "Keep this part",
    cropStop: "Do not crop",
    earlier: "Move earlier",
    remove: "Remove",
  },
  mixed: "Several pages can be put together from photos only. Send PDF and TIFF files one by one.",
  link: {
    title: "Send papers",
    lead: "You were asked to send papers. You need not sign in.",
    asked: "What to send",
    due: "Until {date}.",
    validUntil: "The link holds until {date}.",
    papersLeft: {
      one: "It takes {count} more paper.",
      other: "It takes {count} more papers.",
    },
    gone: "The link no longer holds: it ran out, or all papers have been sent. Ask the agency for a new one.",
    sent: "The paper has arrived. You can send another.",
    offline:
      "No network. The picture stays on this page: keep it open and press “Send” when the network is back.",
    make: "A link to send papers without signing in",
    makeHelp: "By the link one can only send papers of this person. It shows nothing of the case.",
    makeNow: "Make a link",
    made: "Copy it now: it is shown only once.",
    address: "The link",
    code: "A code for a camera: the link to send papers",
  },
  advice: {
    title: "Better take the picture again",
    anyway: "You may send it as it is, but the paper may not be readable.",
    small: "The picture is too small to see the digits. Hold the camera closer.",
    unclear:
      "The letters are blurred or pale. Hold the phone still, wait for focus, take it again.",
    dark: "It is dark. Take it at a window or put on a light.",
    glare: "There is glare on the paper. Turn the sheet or step away from the lamp.",
    cut: "An edge of the paper is missing. Step back a little and take the whole sheet.",
  },
};
