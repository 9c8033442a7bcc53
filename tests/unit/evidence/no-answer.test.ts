/** Whoever gives no answer says nothing: the article tells so, in every language that is read. */
import { describe, expect, it } from 'vitest';
import { chainOf, readMarked } from './speaker-cases.ts';

describe('whoever does not answer is no speaker', () => {
  it.each([
    ['ru', '[Сам Мохов не ответил на звонки.]'],
    ['ru', '[Вера Дьякова не ответила на запрос редакции.]'],
    ['ru', '[Павел Мохов отказался от комментариев.]'],
    ['ru', '[Павел Мохов не стал комментировать сделку.]'],
    ['ru', '[Вера Дьякова не смогла прокомментировать покупку «Волны».]'],
    ['ru', '[Павел Мохов не сказал, кому продан завод.]'],
    ['en', '[Paul Mohov declined to comment.]'],
    ['en', '[Paul Mohov did not respond to a request for comment.]'],
    ['en', '[Paul Mohov did not answer calls.]'],
    ['id', '[Paul Mohov tidak menjawab telepon.]'],
    ['id', '[Paul Mohov menolak berkomentar.]'],
    ['id', '[Paul Mohov tidak menanggapi permintaan komentar.]'],
  ])('%s %s', (language, marked) => {
    const names = language === 'ru' ? ['Павел Мохов', 'Вера Дьякова', 'Мохов'] : ['Paul Mohov'];
    expect(chainOf(readMarked(language, marked, names), names)).toBe('-');
  });
  it.each([
    ['[Павел Мохов ответил, что завод продан.]', 'Павел Мохов'],
    ['[Об этом сообщил «Вестнику» представитель суда Павел Мохов.]', 'Павел Мохов'],
    ['[Суд закрыл завод.] Об этом сообщил «Вестнику» представитель суда Павел Мохов.', 'Павел Мохов'],
    ['[Суд закрыл завод.] Павел Мохов сообщил о пожаре.', '-'],
    ['[Суд закрыл завод.] Об этом написал Седов. Мохов молчит.', 'Седов'],
    ['[Суд закрыл завод.] Об этом Мохов не сообщил.', '-'],
  ])('but: %s %s', (marked, speaker) => {
    const names = ['Павел Мохов', 'Седов'];
    expect(chainOf(readMarked('ru', marked, names), names)).toBe(speaker);
  });
});
