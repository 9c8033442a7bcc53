/** Does a date of an English sentence count for what is claimed only where it is that of what is claimed? The article is of 12 June 2024, a Wednesday. */
import { describe, expect, it } from 'vitest';
import { proposed } from './english-cases.ts';

const NAMES = ['Orsk Builders/o', 'Tom Hale', 'Ann Bell'];

describe('a date in an English sentence', () => {
  it.each([
    // What is claimed.
    ['On Monday, Orsk Builders paid Tom Hale.', '2024-06-10', undefined],
    ['Orsk Builders paid Tom Hale on Monday, the club said.', '2024-06-10', undefined],
    ['Orsk Builders, in May 2023, paid Tom Hale.', '2023-05', undefined],
    ['Orsk Builders, which was founded in 1998, paid Tom Hale in 2020.', '2020', undefined],
    ['Tom Hale was paid by Orsk Builders in 2020 and resigned in 2021.', '2020', undefined],
    ['Tom Hale resigned in 2021 and was paid by Orsk Builders in 2022.', '2022', undefined],
    ['Tom Hale met Ann Bell at a hearing in May 2023.', '2023-05', undefined],
    ['The payment to Tom Hale was made on 3 May 2023.', '2023-05-03', undefined],
    ['Orsk Builders paid Tom Hale in May 2023, three weeks before the loan was due.', '2023-05', undefined],
    ['Orsk Builders will pay Tom Hale on Monday.', '2024-06-17', undefined],
    ['In May 2023, [Orsk Builders paid Tom Hale].', '2023-05', undefined],
    // Its being said.
    ['Orsk Builders had met Tom Hale in December, she said on Tuesday.', '2023-12', '2024-06-11'],
    ['Orsk Builders had met Tom Hale in December, Ann Bell said on Tuesday.', '2023-12', '2024-06-11'],
    ['“Orsk Builders paid Tom Hale in 2021,” Ann Bell said on Tuesday.', '2021', '2024-06-11'],
    ['Ann Bell confirmed on Tuesday that Orsk Builders had paid Tom Hale in 2021.', '2021', '2024-06-11'],
    ['The court heard on Tuesday that Orsk Builders paid Tom Hale in 2021.', '2021', '2024-06-11'],
    ['Ann Bell told a hearing on 2 April that Orsk Builders paid Tom Hale.', undefined, '2024-04-02'],
    ['A hearing on 2 April was told that Orsk Builders paid Tom Hale.', undefined, '2024-04-02'],
    ['Orsk Builders paid Tom Hale, a hearing on 2 April was told.', undefined, '2024-04-02'],
    ['Ann Bell on Monday denied that Orsk Builders had paid Tom Hale.', undefined, '2024-06-10'],
    ['In a letter dated 3 May 2023, Ann Bell said Orsk Builders paid Tom Hale.', undefined, '2023-05-03'],
    ['On Monday, [Ann Bell said Orsk Builders paid Tom Hale].', undefined, '2024-06-10'],
    ['“Orsk Builders paid Tom Hale,” Ann Bell told the court in March.', undefined, '2024-03'],
    // Its being said by somebody else.
    ['[“We were told in March that no officer had met any bidder,” he said.]', undefined, undefined],
    ['[“We were told in March that Orsk Builders had paid Tom Hale,”] Ann Bell said.', undefined, undefined],
    ['“We heard in March that Orsk Builders had paid Tom Hale,” Ann Bell said on Tuesday.', undefined, '2024-06-11'],
    ['Ann Bell said she was told in March that Orsk Builders had paid Tom Hale.', undefined, undefined],
    // Something else.
    ['In papers filed on Monday, Orsk Builders paid Tom Hale.', undefined, undefined],
    ['In papers seen on Monday, Ann Bell said Orsk Builders paid Tom Hale.', undefined, undefined],
    ['Ann Bell resigned in May 2023, three weeks before Orsk Builders paid Tom Hale.', undefined, undefined],
    ['Ann Bell resigned in May 2023, [three weeks before the loan was paid to Tom Hale].', undefined, undefined],
    ['Orsk Builders, founded in 1998, paid Tom Hale.', undefined, undefined],
    ['Orsk Builders, whose manager resigned in May 2023, paid Tom Hale.', undefined, undefined],
    ['Orsk Builders paid Tom Hale, who resigned in May 2023.', undefined, undefined],
    ['Orsk Builders paid Tom Hale before the election in May 2023.', undefined, undefined],
    ['Two weeks after the fire on 3 March 2023, Orsk Builders paid Tom Hale.', undefined, undefined],
    ['Orsk Builders had paid Tom Hale by May 2023.', '../2023-05', undefined],
    ['Orsk Builders paid Tom Hale the costs of a hearing on 2 April 2024.', undefined, undefined],
  ] as const)('belongs to the verb of its clause: %s', (marked, when, said) => {
    const found = proposed(marked, NAMES);
    expect([found.when, found.said]).toEqual([when, said]);
  });

  it.each([
    ['Ann Bell, who took office in 2022, is expected to appear before Orsk Builders.', undefined, undefined],
    ['[Ann Bell, who took office in 2022], is expected to appear.', '2022', undefined],
    ['Ann Bell, who chairs it, is expected to appear in July 2024.', '2024-07', undefined],
  ] as const)('of another relation than the words were read for: %s', (marked, when, said) => {
    const found = proposed(marked, NAMES, 'new');
    expect([found.when, found.said]).toEqual([when, said]);
  });
});
