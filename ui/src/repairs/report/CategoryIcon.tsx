const shapes: [RegExp, string][] = [
  [/air|_ac|^ac/, 'M4 8h24v10H4zM8 14h16M9 22c0 2-1.5 2-1.5 4M16 22c0 2-1.5 2-1.5 4M23 22c0 2-1.5 2-1.5 4'],
  [/fridge|refriger|freez/, 'M9 3.5h14v25H9zM9 12.5h14M12.5 7v2.5M12.5 16v4'],
  [/water.?heat|heater|boiler/, 'M9 3.5h14v19H9zM12.5 22.5v6M19.5 22.5v6M16 8.5c2.6 2.6 3.5 4 3.5 5.7a3.5 3.5 0 0 1-7 0c0-1.7.9-3.1 3.5-5.7Z'],
  [/wash|laundry|dry/, 'M6 4h20v24H6zM6 10h20M10 7h.1M13.5 7h.1M16 13.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM11 19.5c2-1.5 3.3 1.2 5 0s3-1.2 4.8 0'],
  [/hood|fume/, 'M13 4h6v8h-6zM13 12 5 19v3h22v-3l-8-7M10 25.5v2M16 25.5v2M22 25.5v2'],
  [/gas|stove|cook|hob/, 'M4 20h24v7H4zM10 23.5h.1M16 23.5h.1M22 23.5h.1M16 5c3 3 4.5 4.7 4.5 7a4.5 4.5 0 0 1-9 0c0-1.3.6-2.3 1.5-3.2.4 1.2 1 1.7 1.6 2C14.3 8.8 14.7 7 16 5Z'],
  [/tv|telev|screen/, 'M3.5 7h25v16h-25zM11 27.5h10M16 23v4.5'],
  [/lock/, 'M10 3.5h12v25H10zM14 8h4M16 13a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM22 16h5M14.5 23.5h3'],
  [/safe|vault/, 'M4 5h24v20H4zM8 25v3M24 25v3M15 10a5 5 0 1 1 0 10 5 5 0 0 1 0-10ZM15 12.5v5M12.5 15h5M24 11v8'],
  [/plumb|pipe|water|tap|bath|toilet|purif/, 'M5 13h13a5 5 0 0 1 5 5v3h-6v-2h-12zM12 13V7M8 7h8M20 24.5c1.3 1.5 1.8 2.2 1.8 3a1.8 1.8 0 0 1-3.6 0c0-.8.5-1.5 1.8-3Z'],
  [/elect|wir|light|lamp|circuit|power/, 'M17.5 3.5 7 18h8l-1.5 10.5L25 13.5h-8.5z'],
  [/comput|laptop|print|network/, 'M6 6h20v14H6zM3 25h26l-3-5H6z'],
  [/phone|mobile/, 'M10 3.5h12v25H10zM14.5 25h3'],
  [/dish/, 'M6 4h20v24H6zM6 9.5h20M16 13a6 6 0 1 1 0 12 6 6 0 0 1 0-12ZM16 16.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z'],
  [/oven|microwave|kitchen|rice/, 'M3.5 7h25v17h-25zM7 11h13v9H7zM24 12h.1M24 15.5h.1M24 19h.1'],
  [/furnit|door|window|sofa|bed/, 'M6 15V9a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v6M3.5 15H8v5h16v-5h4.5v9h-25zM7 24v3M25 24v3'],
];

const tools = 'M20.5 4.5a6 6 0 0 0-5.7 8L4.5 22.8a2.6 2.6 0 0 0 3.7 3.7L18.5 16.2a6 6 0 0 0 8-7.4l-3.7 3.7-3.3-.9-.9-3.3 3.7-3.7a6 6 0 0 0-1.8-.1Z';

/** A drawing for a category, chosen by words in its code; a spanner for those without one. */
export function CategoryIcon({ code }: { code: string }) {
  const shape = shapes.find(([words]) => words.test(code.toLowerCase()))?.[1] ?? tools;
  return (
    <svg width="34" height="34" viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={shape} />
    </svg>
  );
}
