import { DeleteOutlined, KeyOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { AddPasskey, PASSKEYS } from './AddPasskey';
import { knowsPasskeys } from './authenticator';

/** The passkeys of one's own account: which, since when, last used, and their removal. */
export function PasskeyList({ served }: { served: boolean }) {
  const { t } = useTexts('access');
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: PASSKEYS,
    queryFn: () => body(api.GET('/api/access/passkeys')),
  });
  const possible = served && knowsPasskeys();
  return (
    <Section
      title={t('passkeys.title')}
      actions={
        possible && (
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('passkeys.add')}
          </Button>
        )
      }
    >
      <p className="quiet">{t(possible ? 'passkeys.lead' : 'passkeys.notHere')}</p>
      <Loaded query={query}>
        {(passkeys) =>
          passkeys.length === 0 ? (
            <Empty title={t('passkeys.none')} />
          ) : (
            <ul className="key-list">
              {passkeys.map((passkey) => (
                <Line key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && (
        <AddPasskey
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Section>
  );
}

function Line({ passkey }: { passkey: Schema<'Passkey'> }) {
  const { t, language } = useTexts('access');
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () =>
      api.DELETE('/api/access/passkeys/{passkeyId}', { params: { path: { passkeyId: passkey.id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: PASSKEYS }),
  });
  const { name, synced, addedAt, lastUsedAt, suspectedAt } = passkey;
  return (
    <li>
      <KeyOutlined aria-hidden />
      <div>
        <strong>{name}</strong>
        <p className="quiet">
          {t('passkeys.added', { at: instant(addedAt, language) })}
          {' · '}
          {lastUsedAt ? t('passkeys.used', { at: instant(lastUsedAt, language) }) : t('passkeys.unused')}
          {synced && ` · ${t('passkeys.synced')}`}
        </p>
        {suspectedAt && (
          <Alert
            type="error"
            showIcon
            title={t('passkeys.suspected', { at: instant(suspectedAt, language) })}
            description={t('passkeys.suspected.todo')}
          />
        )}
        <ProblemAlert error={removing.error} />
      </div>
      <Popconfirm
        title={t('passkeys.removeTitle', { name })}
        description={t('passkeys.removeLead')}
        okText={t('passkeys.remove')}
        cancelText={t('cancel')}
        onConfirm={() => {
          removing.mutate();
        }}
      >
        <Button
          type="text"
          danger
          icon={<DeleteOutlined aria-hidden />}
          loading={removing.isPending}
          aria-label={t('passkeys.removeNamed', { name })}
        />
      </Popconfirm>
    </li>
  );
}
