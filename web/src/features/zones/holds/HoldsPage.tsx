import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { holdRulesQuery, holdsQuery, type HoldLine } from '../queries';
import { useWorded } from '../worded';
import { AskHold } from './AskHold';
import { HoldPeople } from './HoldPeople';
import '../zones.css';

export function HoldsPage() {
  const { t, language } = useTexts('zones');
  const words = useWorded();
  const mayAsk = useMay('HOLDS_REQUEST');
  const query = useQuery(holdsQuery);
  const { data: rules = [] } = useQuery(holdRulesQuery);
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState<HoldLine | null>(null);
  const rule = ({ hold }: HoldLine) => {
    const found = rules.find(({ code }) => code === hold.ruleCode);
    return found ? words(found.name) : hold.ruleCode;
  };
  return (
    <Page
      title={t('nav.holds')}
      lead={t('holds.lead')}
      actions={
        mayAsk && (
          <Button
            type="primary"
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('holds.ask')}
          </Button>
        )
      }
    >
      {asking && (
        <AskHold
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {opened && (
        <HoldPeople
          holdId={opened.hold.id}
          rule={rule(opened)}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      <Loaded query={query}>
        {(holds) => (
          <Rows
            label={t('nav.holds')}
            rows={holds}
            rowKey={({ hold }) => hold.id}
            empty={<Empty title={t('holds.none')} />}
            columns={[
              { key: 'rule', title: t('holds.rule'), render: rule },
              {
                key: 'state',
                title: t('state'),
                render: ({ state }) => (
                  <Tag color={state === 'IN_FORCE' ? 'red' : 'default'}>{t(`hold.${state}`)}</Tag>
                ),
              },
              { key: 'area', title: t('area'), render: ({ areaName }) => areaName },
              { key: 'reason', title: t('reason'), render: ({ hold }) => hold.reason },
              {
                key: 'people',
                title: t('holds.people'),
                number: true,
                render: ({ hold }) => (
                  <>
                    {count(hold.people, language)}
                    {hold.released > 0 && (
                      <div className="quiet">
                        {t('holds.released', { shown: count(hold.released, language) })}
                      </div>
                    )}
                  </>
                ),
              },
              { key: 'from', title: t('holds.from'), render: ({ hold }) => instant(hold.startAt, language) },
              { key: 'to', title: t('holds.to'), render: ({ hold }) => instant(hold.endAt, language) },
              {
                key: 'who',
                title: t('holds.person'),
                render: (line) => (
                  <Button
                    type="link"
                    className="zones-link"
                    onClick={() => {
                      setOpened(line);
                    }}
                  >
                    {t('holds.who')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
