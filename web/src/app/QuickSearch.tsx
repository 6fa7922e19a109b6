import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { holds, useSession } from '@/shared/session';

/** The search of the header; `/` goes to it from anywhere. */
export function QuickSearch() {
  const { t } = useTranslation('shared');
  const { me } = useSession();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    function focus(event: KeyboardEvent) {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
      if (event.key === '/' && !typing) {
        event.preventDefault();
        input.current?.focus();
      }
    }
    document.addEventListener('keydown', focus);
    return () => {
      document.removeEventListener('keydown', focus);
    };
  }, []);

  if (!holds(me, 'AREAS_READ')) {
    return null;
  }
  return (
    <Input
      ref={input}
      className="app-search"
      role="searchbox"
      aria-label={t('search')}
      allowClear
      prefix={<SearchOutlined />}
      placeholder={t('search.hint')}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
      }}
      onPressEnter={() => {
        if (text.trim()) {
          void navigate(`/search?q=${encodeURIComponent(text.trim())}`);
        }
      }}
    />
  );
}
