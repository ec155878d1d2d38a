import type { TruthFigure } from "../../../shared/contracts/truth.ts";
import { printed, share, sumOf } from "../invented/money.ts";
import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import type { FontFamily } from "../rendering/fonts.ts";
import { figure, grid, type LetterStyle, labelledLines, letterCss, letterStyle } from "./letter.ts";

const NAMES = ["Maria Sample", "John Q. Specimen", "Aisha Example", "Peter Muster"];
const COMPANIES = ["Sample Foods Inc.", "Specimen Logistics LLC", "Example Care Services"];

/** Amounts and dates in their American form. */
function american(random: Random) {
  const style = letterStyle(random, { money: "1,234.56" });
  const money = (cents: number) => printed(cents, style.money, random);
  return { style, money, name: random.pick(NAMES), company: random.pick(COMPANIES) };
}

function usDate(date: string): string {
  return `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
}

function paper(
  form: string,
  style: LetterStyle,
  sheet: string,
  fields: Record<string, string>,
  figures: TruthFigure[],
  css = "",
): Paper {
  const family: FontFamily = style.family;
  return {
    sheets: [sheet],
    css: letterCss(style) + css,
    family,
    truth: { schema: "opora.truth/1", form, fields, figures },
  };
}

/** A pay stub: earnings, deductions, gross and net, with year-to-date columns as a trap. */
export function payStub(random: Random): Paper {
  const { style, money, name, company } = american(random);
  const month = String(random.whole(1, 12)).padStart(2, "0");
  const [from, to, paidOn] = [`2025-${month}-01`, `2025-${month}-14`, `2025-${month}-19`];
  const regular = share(random.whole(1_500, 3_900) * 100, 80);
  const overtime = random.chance(0.5) ? random.whole(40, 300) * 100 : 0;
  const gross = regular + overtime;
  const taxes = [
    ["Federal Income Tax", share(gross, 9)],
    ["Social Security", share(gross, 6.2)],
    ["Medicare", share(gross, 1.45)],
    [random.pick(["State Income Tax", "State"]), share(gross, 3.5)],
  ] as const;
  const withheld = sumOf(taxes.map(([, amount]) => amount));
  const ytd = (cents: number) => money(cents * Number(month) * 2);
  const earnings = [
    ["Regular", money(Math.round(regular / 80)), "80.00", money(regular), ytd(regular)],
    ...(overtime > 0 ? [["Overtime", "", "", money(overtime), ytd(overtime)]] : []),
  ];
  const amounts = true;
  const sheet = `<p><b>${company}</b><br>100 Sample Street, Springfield</p><div class="title">${random.pick(["Earnings Statement", "Pay Stub", "PAY STUB"])}</div>
${labelledLines([
  ["Employee:", name],
  ["Employee ID:", String(random.whole(1_000, 9_999))],
  ["SSN:", "XXX-XX-0000"],
  ["Pay Period:", `${usDate(from)} - ${usDate(to)}`],
  ["Pay Date:", usDate(paidOn)],
])}
${grid([{ title: "Description" }, { title: "Rate", amounts }, { title: "Hours", amounts }, { title: "Current", amounts }, { title: "YTD", amounts }], earnings)}
${grid(
  [{ title: "Taxes and Deductions" }, { title: "Current", amounts }, { title: "YTD", amounts }],
  taxes.map(([title, amount]) => [title, money(amount), ytd(amount)]),
)}
${grid(
  [{ title: "" }, { title: "Current", amounts }, { title: "YTD", amounts }],
  [
    ["Gross Pay", money(gross), ytd(gross)],
    ["Total Deductions", money(withheld), ytd(withheld)],
    ["Net Pay", money(gross - withheld), ytd(gross - withheld)],
  ],
)}
<p>Check No. ${random.whole(1_000, 99_999)}</p>`;
  return paper(
    "en.pay-stub",
    style,
    sheet,
    { issuedOn: paidOn, "person.name": name, periodFrom: from, periodTo: to },
    [figure("grossPay", gross), figure("withheld", withheld), figure("netPay", gross - withheld)],
  );
}

/** A wage and tax statement: boxes with a number, a label and an amount. */
export function w2(random: Random): Paper {
  const { style, money, name, company } = american(random);
  const year = String(random.whole(2022, 2025));
  const wages = random.whole(1_800_000, 7_200_000);
  const pretax = random.chance(0.3) ? random.whole(50_000, 300_000) : 0;
  const ein = `${random.whole(10, 99)}-${random.whole(1_000_000, 9_999_999)}`;
  const social = wages + pretax;
  const values = [wages, share(wages, 11), social, share(social, 6.2), social, share(social, 1.45)];
  const titles = [
    "Wages, tips, other compensation",
    "Federal income tax withheld",
    "Social security wages",
    "Social security tax withheld",
    "Medicare wages and tips",
    "Medicare tax withheld",
  ];
  const names = [
    "totalIncome",
    "taxWithheld",
    "socialSecurityWages",
    "socialSecurityTax",
    "medicareWages",
    "medicareTax",
  ];
  const box = (index: number) =>
    `<td class="box"><span class="small">${index + 1} ${titles[index]}</span><br>${money(values[index] ?? 0)}</td>`;
  const left = (label: string, value: string) =>
    `<td class="box wide"><span class="small">${label}</span><br>${value}</td>`;
  const sheet = `<table class="w2"><tr>${left("a Employee's social security number", "XXX-XX-0000")}<td colspan="2" class="small">OMB No. 1545-0008 (specimen)</td></tr>
<tr>${left("b Employer identification number (EIN)", ein)}${box(0)}${box(1)}</tr>
<tr>${left("c Employer's name, address, and ZIP code", `${company}<br>100 Sample Street<br>Springfield`)}${box(2)}${box(3)}</tr>
<tr>${left("d Control number", String(random.whole(100, 999)))}${box(4)}${box(5)}</tr>
<tr>${left("e Employee's first name and initial, last name", name)}<td class="box"><span class="small">7 Social security tips</span></td><td class="box"><span class="small">8 Allocated tips</span></td></tr></table>
<p><b>Form W-2 Wage and Tax Statement &nbsp; ${year}</b></p><p class="small">Department of the Treasury - specimen, not for filing</p>`;
  const figures = names.map((label, index) =>
    figure(label, values[index] ?? 0, { code: String(index + 1) }),
  );
  return paper(
    "en.w2",
    style,
    sheet,
    { "person.name": name, year, "agent.ein": ein },
    figures,
    ".w2{width:100%}.box{height:13mm;vertical-align:top;width:25%}.box.wide{width:50%}",
  );
}

/** An employer's letter that says what somebody earns. */
export function employmentVerification(random: Random): Paper {
  const { style, money, name, company } = american(random);
  const issuedOn = `2025-${String(random.whole(1, 12)).padStart(2, "0")}-${random.whole(10, 28)}`;
  const [payPeriod, pay] = random.pick([
    ["year", random.whole(24, 78) * 100_000],
    ["month", random.whole(2_000, 6_500) * 100],
    ["hour", random.whole(1_400, 3_800)],
  ] as const);
  const amount =
    payPeriod === "year" && random.chance(0.5) ? money(pay).replace(".00", "") : money(pay);
  const sheet = `<p><b>${company}</b><br>100 Sample Street, Springfield</p><p>${usDate(issuedOn)}</p><div class="title">Employment Verification Letter</div><p>To Whom It May Concern:</p>
<p>This letter confirms that ${name} has been employed by ${company} since ${usDate(`20${random.whole(12, 23)}-03-04`)} as a ${random.pick(["Warehouse Associate", "Care Assistant", "Line Cook"])}. The position is full-time.</p>
<p>The current ${payPeriod === "hour" ? "rate of pay" : "salary"} is $${amount} per ${payPeriod}${payPeriod === "hour" ? ", 40 hours per week" : ""}, before taxes.</p><p>Sincerely,<br>Sam Specimen<br>Human Resources</p>`;
  return paper(
    "en.employment-verification",
    style,
    sheet,
    { issuedOn, "person.name": name, payPeriod },
    [figure("grossPay", pay)],
  );
}

/** A benefit verification letter: gross benefit, premium, and the payment rounded down to the dollar. */
export function benefitLetter(random: Random): Paper {
  const { style, money, name } = american(random);
  const issuedOn = `2025-12-${random.whole(10, 28)}`;
  const benefit = random.whole(80_000, 230_000);
  const premium = random.pick([18_500, 20_290, 17_470]);
  const paid = Math.floor((benefit - premium) / 100) * 100;
  const sheet = `<p><b>Social Security Administration</b><br>Benefit Verification Letter</p><p>Date: ${usDate(issuedOn)}<br>BNC#: 25OB000${random.whole(100, 999)}</p><p>${name}<br>100 Sample Street<br>Springfield</p>
<p>You asked us for information from your record.</p><p><b>Information About Current Social Security Benefits</b></p>
<p>Beginning December 2025, the full monthly Social Security benefit before any deductions is $${money(benefit)}.</p><p>We deduct $${money(premium)} for medical insurance premiums each month.</p>
<p>The regular monthly Social Security payment is $${money(paid)}. (We must round down to the whole dollar.)</p>`;
  return paper("en.benefit-letter", style, sheet, { issuedOn, "person.name": name }, [
    figure("benefit", benefit),
    figure("withheld", premium),
    figure("paid", paid),
  ]);
}
