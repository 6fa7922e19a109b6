import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { tubeQuery } from './queries';
import { WhereLine } from './WhereLine';
import './coverage.css';

export function WherePage() {
  const { t } = useTexts('coverage');
  const [params, setParams] = useSearchParams();
  const code = params.get('code') ?? '';
  const [typed, setTyped] = useState(code);
  const query = useQuery(tubeQuery(code));
  return (
    <Page title={t('where.title')} lead={t('where.lead')}>
      <form
        className="coverage-where-form"
        onSubmit={(event) => {
          event.preventDefault();
          setParams(typed.trim() ? { code: typed.trim().toUpperCase() } : {}, { replace: true });
        }}
      >
        <Input
          aria-label={t('where.code')}
          placeholder={t('where.code')}
          value={typed}
          maxLength={32}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <Button type="primary" htmlType="submit">
          {t('where.ask')}
        </Button>
      </form>
      {code && <Loaded query={query}>{(where) => <WhereLine where={where} />}</Loaded>}
    </Page>
  );
}
