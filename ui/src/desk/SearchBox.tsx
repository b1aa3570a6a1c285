import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** A search whose words live in the URL; a new search starts on the first page. */
export function SearchBox({ label, hint, name = 'q' }: { label: string; hint?: string; name?: string }) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get(name) ?? '';
  const [text, setText] = useState(asked);

  useEffect(() => setText(asked), [asked]);

  const submit = (words: string) => {
    const next = new URLSearchParams(search);
    next.delete('page');
    if (words.trim() === '') {
      next.delete(name);
    } else {
      next.set(name, words.trim());
    }
    setSearch(next);
  };
  return (
    <Input.Search
      className="search-box"
      aria-label={label}
      placeholder={hint ?? label}
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={submit}
    />
  );
}
