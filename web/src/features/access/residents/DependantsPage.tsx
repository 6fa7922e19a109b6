import { PlusOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { dependantsQuery } from '@/shared/people/dependantsQuery';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { DependantDialog } from './DependantDialog';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { StateTag } from './StateTag';

/** Children, old people and others of one's household, for whom one acts. */
export function DependantsPage() {
  const { t, language } = useTexts('access');
  const [adding, setAdding] = useState(false);
  const query = useQuery(dependantsQuery);
  return (
    <Page
      title={t('nav.dependants')}
      lead={t('dependants.lead')}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('dependants.add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ dependants, wanted }) => (
          <>
            <Section>
              {dependants.length === 0 ? (
                <Empty title={t('dependants.none')} />
              ) : (
                <ul className="key-list">
                  {dependants.map((dependant) => (
                    <li key={dependant.enrolmentId}>
                      <UserOutlined aria-hidden />
                      <div>
                        <Link to={paths.dependant(dependant.personId)}>
                          <strong>{dependant.name}</strong>
                        </Link>
                        <p className="quiet">
                          {dependant.relation && `${t(`relation.${dependant.relation}`)} · `}
                          {t('dependants.since', { at: instant(dependant.since, language) })}
                        </p>
                        <Link to={paths.dependantTests(dependant.personId)}>{t('dependants.tests')}</Link>
                      </div>
                      <ReasonButton
                        label={t('dependants.end')}
                        title={t('dependants.endTitle', { name: dependant.name })}
                        refresh={[dependantsQuery.queryKey]}
                        act={async (id, reason) => {
                          await api.POST('/api/access/dependants/{enrolmentId}/ends', {
                            params: { path: { enrolmentId: dependant.enrolmentId } },
                            body: { id, reason },
                          });
                        }}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            {wanted.length > 0 && (
              <Section title={t('dependants.wanted')}>
                <ul className="key-list">
                  {wanted.map((each) => (
                    <li key={each.id}>
                      <div>
                        <strong>{each.relation && t(`relation.${each.relation}`)}</strong>{' '}
                        <StateTag state={each.state} />
                        <p className="quiet">
                          {instant(each.appliedAt, language)}
                          {each.state === 'REFUSED' && ` · ${t('join.because', { reason: each.reason })}`}
                        </p>
                      </div>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Loaded>
      {adding && (
        <DependantDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Page>
  );
}
