import { describe, expect, it } from "vitest";
import { keyWord } from "../../../../shared/readers/pp-ocr/key-words.ts";

const signs = (text: string) =>
  [...text].map((sign, at) => ({ text: sign, probability: 0.9 - at / 100, at: at / text.length }));

describe("keyWord", () => {
  // As the network read printed names of months, in several typefaces, sharp and blurred.
  it.each([
    ["январь", ["HHBaph", "HHBapb", "AHBapb", "ЯHBapb"]],
    ["февраль", ["ΦeBpaJIH", "ΦeBpaIb", "ΦeBpanb", "peBpanb"]],
    ["март", ["MapT", "Mapr", "MapT 2025"]],
    ["апрель", ["AnpeIb", "Anpenb", "apeJIb", "alpejb", "Anpenb2024"]],
    ["май", ["Man", "MaH", "MaN", "Mav"]],
    ["июнь", ["HOHb", "H10Hb", "ИoHb", "HIOHD", "MIOHb", "WroHb"]],
    ["июль", ["H0JB", "HHOb", "Иonb", "HIOJID", "NIOb", "Иb"]],
    ["август", ["ABryCT", "aBrVCT", "aB「yCT"]],
    ["сентябрь", ["CeHTAOpb", "CeHT96pb", "CEHTAOpb"]],
    ["октябрь", ["OKTAOpb", "OKT96pb", "0KT96pb"]],
    ["ноябрь", ["Hoaoph", "Hox6pb", "Ho96pb", "HOOph"]],
    ["декабрь", ["ⅡeKaopb", "Jeka6pb", "eka6pb", "neka6pb"]],
    ["ОПВ", ["OHB", "ONB", "OnB"]],
    ["ОППВ", ["ONNB", "OIIB", "ONIB"]],
    ["ОПВР", ["ONBP", "OHBP"]],
  ])("sees %s", (word, seen) => {
    expect(seen.map((text) => keyWord(signs(text))?.text)).toEqual(seen.map(() => word));
  });

  it.each(["", "2000", "CyMMa", "HTOrO", "OT 27.09.2021", "Abl", "Ob", "KOd", "Mapka", "ib", "Hb"])(
    "names nothing that reads %j",
    (text) => {
      expect(keyWord(signs(text))).toBeUndefined();
    },
  );

  it("is as sure as its least sure sign", () => {
    expect(keyWord(signs("MapT"))?.confidence).toBeCloseTo(0.87);
  });
});
