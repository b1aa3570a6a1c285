import type { ReactNode } from 'react';

export type IconName = 'alert' | 'calendar' | 'camera' | 'check' | 'close' | 'copy' | 'inbox' | 'key' | 'lock' | 'people' | 'phone' | 'pin' | 'share' | 'star' | 'clock' | 'menu' | 'box' | 'book' | 'claim' | 'scales';

const shapes: Record<IconName, ReactNode> = {
  alert: <path d="M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.6v.1" />,
  book: <path d="M12 6.5C10 5 7 4.5 4 4.8v13.4c3-.3 6 .2 8 1.8 2-1.6 5-2.1 8-1.8V4.8c-3-.3-6 .2-8 1.7ZM12 6.5V20" />,
  box: <path d="m12 3.5 8 4.2v8.6l-8 4.2-8-4.2V7.7zM4 7.7l8 4.3 8-4.3M12 12v8.5" />,
  calendar: <path d="M4 6.5h16V20H4zM4 11h16M8.5 4v4M15.5 4v4" />,
  camera: (
    <>
      <path d="M3.5 8h4l1.6-2.5h5.8L16.5 8h4v11.5h-17z" />
      <circle cx="12" cy="13.2" r="3.4" />
    </>
  ),
  check: <path d="m4.5 12.5 5 5L19.5 7" />,
  claim: <path d="M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9.5 8l2.5 3 2.5-3M12 11v4.5M9.8 11.2h4.4M9.8 13.4h4.4" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5.2l3.3 2" />
    </>
  ),
  close: <path d="m6 6 12 12M18 6 6 18" />,
  copy: <path d="M9 9h11v11H9zM15 9V4H4v11h5" />,
  inbox: <path d="M4 13 6.5 5h11L20 13v6H4zM4 13h4.5l1.2 2.5h4.6l1.2-2.5H20" />,
  key: (
    <>
      <circle cx="8" cy="15" r="4" />
      <path d="m11 12 8.5-8.5M16 7l3 3" />
    </>
  ),
  lock: <path d="M5.5 11h13v9h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 19.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.5c2 .7 3.2 2.5 3.5 5" />
    </>
  ),
  phone: <path d="M6 3.5h3.2l1.6 4.4-2.2 1.7a13 13 0 0 0 5.8 5.8l1.7-2.2 4.4 1.6V18c0 1.5-1.1 2.6-2.6 2.5C10.5 20 4 13.5 3.5 6.1 3.4 4.6 4.5 3.5 6 3.5Z" />,
  pin: (
    <>
      <path d="M12 21s7-6.2 7-11.3A7 7 0 0 0 5 9.7C5 14.8 12 21 12 21Z" />
      <circle cx="12" cy="9.8" r="2.5" />
    </>
  ),
  scales: <path d="M12 4v16M7.5 20h9M5 7h14M5 7l-2.5 6.5a2.6 2.6 0 0 0 5 0zM19 7l-2.5 6.5a2.6 2.6 0 0 0 5 0z" />,
  share: <path d="M12 15V4M8 7.5 12 3.5l4 4M5 12v8h14v-8" />,
  star: <path d="m12 3.5 2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9L6.7 20l1.1-6L3.4 9.8l6-.8z" fill="currentColor" />,
};

export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
