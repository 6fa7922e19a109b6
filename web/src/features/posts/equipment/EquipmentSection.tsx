import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { count as grouped, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useWorded } from '../worded';
import { isOfConcern, left } from './left';
import { equipmentQuery, type Equipment, type Item } from './queries';
import { StockDialog } from './StockDialog';

/** What a post has of each thing, what it uses, and for how many days that lasts. */
export function EquipmentSection({ postId }: { postId: string }) {
  const { t } = useTexts('posts');
  const mayCount = useMay('POSTS_SIGN');
  const [telling, setTelling] = useState(false);
  const query = useQuery(equipmentQuery(postId));
  return (
    <Section
      title={t('equipment.title')}
      actions={
        mayCount && (
          <Button
            disabled={!query.data}
            onClick={() => {
              setTelling(true);
            }}
          >
            {t('equipment.tell')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(equipment) => (
          <>
            <Items equipment={equipment} />
            {telling && (
              <StockDialog
                postId={postId}
                items={equipment.items}
                onClose={() => {
                  setTelling(false);
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Items({ equipment: { items, facts } }: { equipment: Equipment }) {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const columns = useColumns();
  if (items.length === 0) {
    return <Empty title={t('equipment.none')} />;
  }
  const concerns = items.filter(isOfConcern);
  const rest = items.filter((item) => !isOfConcern(item));
  const named = (code: string) => words(items.find(({ item }) => item === code)?.name) || code;
  return (
    <>
      <Rows
        label={t('equipment.title')}
        rows={concerns}
        columns={columns}
        rowKey={({ item }) => item}
        empty={<p className="quiet">{t('equipment.nothingYet')}</p>}
      />
      {rest.length > 0 && (
        <p className="quiet">
          {t('equipment.rest', { names: rest.map(({ name }) => words(name)).join(t('separator')) })}
        </p>
      )}
      {facts.length > 0 && (
        <details className="told-facts">
          <summary>{t('equipment.facts')}</summary>
          <ul className="lines">
            {facts.map((fact) => (
              <li key={`${fact.id}-${fact.item}-${fact.kind}`}>
                {t('equipment.fact', {
                  kind: t(`equipment.kind.${fact.kind}`),
                  item: named(fact.item),
                  quantity: grouped(fact.quantity, language),
                })}{' '}
                <span className="quiet">
                  {fact.byName && `${fact.byName} · `}
                  {instant(fact.at, language)}
                  {fact.offline && ` · ${t('offline')}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function useColumns(): Column<Item>[] {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const amount = (item: Item, value: number) => `${grouped(value, language)} ${words(item.unit)}`;
  return [
    { key: 'item', title: t('equipment.item'), render: ({ name }) => words(name) },
    {
      key: 'stock',
      title: t('equipment.stock'),
      number: true,
      render: (item) =>
        item.countedAt ? (
          amount(item, item.stock)
        ) : (
          <span className="quiet">{t('equipment.notCounted')}</span>
        ),
    },
    {
      key: 'used',
      title: t('equipment.used'),
      number: true,
      render: (item) => amount(item, item.usedThisShift),
    },
    {
      key: 'needed',
      title: t('equipment.needed'),
      number: true,
      render: (item) => amount(item, item.neededADay),
    },
    { key: 'left', title: t('equipment.left'), render: (item) => <DaysLeft item={item} /> },
  ];
}

const COLORS = { OUT: 'red', LOW: 'orange', ENOUGH: 'green', UNKNOWN: undefined, NOT_NEEDED: undefined };

function DaysLeft({ item }: { item: Item }) {
  const { t, language } = useTexts('posts');
  const state = left(item);
  const days = item.daysLeft ?? 0;
  return (
    <>
      <Tag color={COLORS[state]}>{t(`equipment.left.${state}`, { days })}</Tag>
      {item.countedAt && item.runsOutAt && (
        <span className="quiet">{t('equipment.runsOut', { at: instant(item.runsOutAt, language) })}</span>
      )}
    </>
  );
}
