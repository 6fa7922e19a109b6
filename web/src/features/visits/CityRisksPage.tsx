import { useQuery } from '@tanstack/react-query';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { day } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { EndRisk, EnterRisk } from './RiskDialogs';
import { cityRisksQuery, type CityRisk } from './queries';
import { listed, type RiskFilter } from './risks';

/** Which other cities have a risk area: the command post enters and ends them by notices. */
export function CityRisksPage() {
  const { t } = useTexts('visits');
  const changes = useMay('ZONES_CHANGE');
  const query = useQuery(cityRisksQuery);
  const [entering, setEntering] = useState(false);
  const [ending, setEnding] = useState<CityRisk | null>(null);
  return (
    <Page
      title={t('nav.risks')}
      lead={t('risks.lead')}
      actions={
        changes && (
          <Button
            type="primary"
            onClick={() => {
              setEntering(true);
            }}
          >
            {t('risks.enter')}
          </Button>
        )
      }
    >
      <Section>
        <Loaded query={query}>{(risks) => <List risks={risks} onEnd={changes ? setEnding : null} />}</Loaded>
      </Section>
      {entering && (
        <EnterRisk
          onClose={() => {
            setEntering(false);
          }}
        />
      )}
      {ending && (
        <EndRisk
          risk={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </Page>
  );
}

function List({ risks, onEnd }: { risks: CityRisk[]; onEnd: ((risk: CityRisk) => void) | null }) {
  const { t, language } = useTexts('visits');
  const [filter, setFilter] = useState<RiskFilter>({ on: '', named: '' });
  if (risks.length === 0) {
    return <Empty title={t('risks.none')}>{t('risks.noneHow')}</Empty>;
  }
  return (
    <>
      <div className="filters" role="group" aria-label={t('risks.filter')}>
        <label className="filter-day">
          {t('risks.on')}
          <Input
            type="date"
            value={filter.on}
            onChange={(event) => {
              setFilter({ ...filter, on: event.target.value });
            }}
          />
        </label>
        <Input
          className="picker"
          aria-label={t('risks.named')}
          placeholder={t('risks.named')}
          value={filter.named}
          allowClear
          onChange={(event) => {
            setFilter({ ...filter, named: event.target.value });
          }}
        />
      </div>
      <Rows
        label={t('risks.list')}
        rows={listed(risks, filter)}
        rowKey={(risk) => risk.id}
        empty={<Empty title={t('risks.noneMatch')} />}
        columns={[
          {
            key: 'city',
            title: t('travel.city'),
            render: (risk) => (
              <>
                <strong>{risk.cityName}</strong> <span className="quiet">{risk.cityCode}</span>
              </>
            ),
          },
          {
            key: 'state',
            title: t('risks.state'),
            render: (risk) =>
              risk.endDay ? <Tag>{t('risks.over')}</Tag> : <Tag color="gold">{t('risks.holds')}</Tag>,
          },
          { key: 'start', title: t('risks.startDay'), render: (risk) => day(risk.startDay, language) },
          {
            key: 'end',
            title: t('risks.endDay'),
            render: (risk) =>
              risk.endDay ? (
                day(risk.endDay, language)
              ) : onEnd ? (
                <Button
                  size="small"
                  onClick={() => {
                    onEnd(risk);
                  }}
                >
                  {t('risks.end')}
                </Button>
              ) : (
                '–'
              ),
          },
          { key: 'source', title: t('risks.source'), render: (risk) => risk.source },
        ]}
      />
    </>
  );
}
