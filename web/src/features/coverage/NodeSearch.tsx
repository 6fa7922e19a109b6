import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useDebounced } from '@/shared/ui/useDebounced';
import { searchQuery } from './queries';

export function NodeSearch({ roundId }: { roundId: string }) {
  const { t } = useTexts('coverage');
  const [words, setWords] = useState('');
  const { data } = useQuery(searchQuery(roundId, useDebounced(words)));
  return (
    <div className="coverage-search">
      <Input.Search
        aria-label={t('search')}
        placeholder={t('search')}
        allowClear
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      {words.trim() !== '' && data && (
        <ul aria-label={t('search')}>
          {data.map((step) => (
            <li key={step.id}>
              <Link
                to={paths.coverage(roundId, step.id)}
                onClick={() => {
                  setWords('');
                }}
              >
                {step.name}
              </Link>
            </li>
          ))}
          {data.length === 0 && <li className="quiet">{t('search.none')}</li>}
        </ul>
      )}
    </div>
  );
}
