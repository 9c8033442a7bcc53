/** The words by which Russian tells that somebody says something, as they are looked for. */
import { anyOf } from './cues-words.ts';
import { RUSSIAN } from './speech-words.ts';

export const DENYING = anyOf(RUSSIAN.denying);

export const ACCUSING = anyOf(RUSSIAN.accusing);

export const CALLING = anyOf(RUSSIAN.calling);

export const ACCORDING = anyOf(RUSSIAN.according);

export const THEIRS = anyOf([RUSSIAN.theirs]);

export const CITING = anyOf(RUSSIAN.citing);

export const AS_TOLD = new RegExp(
  `(?<!\\p{L})как\\s+(?:(?:также|ранее|позже|уже)\\s+)?(${[...RUSSIAN.saying, ...RUSSIAN.loose].join('|')})(?!\\p{L})`,
  'giu',
);

/** «говорится в сообщении …», and the other way round. */
const PAPER = `во? (?:\\p{Ll}+(?:ом|ем|ой|ей|ых|их) ){0,2}${RUSSIAN.paper}`;

export const STATED = anyOf([`${RUSSIAN.stating} (?:также |далее )?${PAPER}`]);

export const STATED_FIRST = new RegExp(
  `^${RUSSIAN.stating}\\s+(?:также\\s+|далее\\s+)?${PAPER.replace(/ /gu, '\\s+')}(?!\\p{L})`,
  'iu',
);

export const IN_PAPER = anyOf([PAPER]);

export const FOLLOWING = anyOf([`(?:как )?${RUSSIAN.following}`]);

export const STATING = anyOf([RUSSIAN.stating]);

/** «В компании опровергли»: many say so, in a place. */
export const INSIDE =
  /(?:^|[,;:—–]\s+|(?<!\p{L})(?:но|а|однако|и|при этом)\s+)во?\s[^.,;:!?—–]{2,90}$|(?<!\p{L})во?\s(?:\p{Ll}+\s)?[«„“]?[\p{L}-]+[»“”]?\s+$/iu;

export const MANY = /(?:ли|ют|ут|ят|ат)$/u;

export const CLAIMED = new RegExp(
  `(?<!\\p{L})(?:${RUSSIAN.claimed}|произошедшее|происходящее|случившееся)(?!\\p{L})`,
  'iu',
);

export const CLAUSE =
  /^\s*(?:(?:«[^»]*»|„[^“]*“|[^,.;:«„"—–]){0,60}[,:]\s*(?:что|как|будто|якобы|когда|где|кто|чем|почему|сколько|[«„"“—–])|[^,.;:«„"—–]{0,60}:\s|[«„"“])/u;

/** «Об этом 3 мая сообщил …»: of what came before it. */
export const THIS_LEADS = /^\s*(?:Об этом|О ч[её]м)(?:\s[\p{Ll}\d]+){0,4}\s*$/u;
