import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { LeakCheck } from './queries';

/** Where a list that turned up outside was taken from. */
export function LeakCheckSection() {
  const { t } = useTexts('access');
  const input = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  const checking = useMutation({
    mutationFn: (file: File) =>
      body(
        api.POST('/api/exports/leak-checks', {
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: (content: unknown) => content as Blob,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  });
  return (
    <Section title={t('leak.title')}>
      <p className="quiet">{t('leak.lead')}</p>
      <ProblemAlert error={checking.error} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('leak.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) {
            checking.mutate(file);
          }
        }}
      />
      <Button
        icon={<UploadOutlined aria-hidden />}
        loading={checking.isPending}
        onClick={() => {
          input.current?.click();
        }}
      >
        {t('leak.choose')}
      </Button>
      {checking.data && <Verdict check={checking.data} />}
    </Section>
  );
}

function Verdict({ check }: { check: LeakCheck }) {
  const { t, language } = useTexts('access');
  const found = check.sources.length + check.elsewhere > 0;
  return (
    <Alert
      className="leak-verdict"
      role="status"
      showIcon
      type={found ? 'error' : 'success'}
      title={found ? t('leak.found') : t('leak.nothing', { count: check.numbers })}
      description={
        found && (
          <>
            <ul className="plain">
              {check.sources.map((source) => (
                <li key={source.exportId ?? source.organizationId ?? source.name}>
                  {source.exportId
                    ? t('leak.export', {
                        name: source.name,
                        who: source.requestedByName ?? '',
                        at: source.requestedAt ? instant(source.requestedAt, language) : '',
                      })
                    : t('leak.staff', { name: source.name })}
                  <span className="quiet">
                    {' · '}
                    {t('leak.hits', { count: source.found })}
                    {source.byMark && ` · ${t('leak.mark')}`}
                  </span>
                </li>
              ))}
            </ul>
            {check.elsewhere > 0 && <p>{t('leak.elsewhere', { count: check.elsewhere })}</p>}
          </>
        )
      }
    />
  );
}
