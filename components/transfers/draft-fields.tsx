import { ClauseTag } from '@/components/matters/clause-tag';
import { Checkbox, RadioGroup, SelectField } from '@/components/ui/choice-field';
import { Section } from '@/components/ui/section';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { FIELD_LABELS as L, PARTY_KIND_LABELS, SOURCES } from '@/lib/transfers/labels';
import type { DraftPage } from '@/lib/transfers/queries-draft';

const partyKinds = Object.entries(PARTY_KIND_LABELS).map(([value, label]) => ({ value, label }));

/** 1 基本情况: the case, its party, what was found and stopped. */
export function FactFields({ draft, earliest, today }: DraftPage) {
  return (
    <Section id="basics" title="1 基本情况">
      <TextField name="title" label={L.title} defaultValue={draft.title} hint="如“××公司涉嫌未经批准占用土地案”。" />
      <RadioGroup name="partyKind" label={L.partyKind} choices={partyKinds} defaultValue={draft.partyKind} />
      <TextField name="partyName" label={L.partyName} defaultValue={draft.partyName} />
      <TextField
        name="partyIdNumber"
        label={L.partyIdNumber}
        optional
        hint="统一社会信用代码或身份证号；页面和函件上只显示首尾。"
        defaultValue={draft.partyIdNumber}
      />
      <TextField name="partyContact" label={L.partyContact} optional narrow defaultValue={draft.partyContact} />
      <TextField name="partyPhone" label={L.partyPhone} optional narrow type="tel" defaultValue={draft.partyPhone} />
      <TextField name="source" label={L.source} narrow defaultValue={draft.source} suggestions={[...SOURCES]} />
      <DateField name="foundOn" label={L.foundOn} defaultValue={draft.foundOn ?? ''} min={earliest} max={today} />
      <TextField name="place" label={L.place} defaultValue={draft.place} />
      <TextArea name="facts" label={L.facts} hint="会写入移交函。" defaultValue={draft.facts} />
      <TextArea
        name="findings"
        label={L.findings}
        hint={
          <>
            移送前应当进行初步调查：何时、到何处、查明什么。
            <ClauseTag id="2-2-1" />
          </>
        }
        defaultValue={draft.findings}
      />
      <Checkbox
        name="inProgress"
        label={L.inProgress}
        hint="正在进行的，应当先采取必要措施予以制止。"
        defaultChecked={draft.inProgress}
      />
      <TextArea
        name="measures"
        label={L.measures}
        optional
        hint={
          <>
            违法行为正在进行的必填：何时、采取什么措施、是否停止。
            <ClauseTag id="2-2-2" />
          </>
        }
        rows={2}
        defaultValue={draft.measures}
      />
    </Section>
  );
}

/** 2 接收单位与管辖依据: to whom, why not ours, from when the clock runs. */
export function JurisdictionFields({ draft, receivers, earliest, today }: DraftPage) {
  return (
    <Section id="jurisdiction" title="2 接收单位与管辖依据">
      <SelectField
        name="receiverId"
        label={L.receiverId}
        hint="点开后输入单位首字母，如“zhzf”，可直接找到。只能选一个单位，一案一移送。"
        choices={receivers}
        defaultValue={draft.receiverId}
      />
      <TextArea
        name="reason"
        label={L.reason}
        hint={
          <>
            会写入移交函。
            <ClauseTag id="2-1-1" />
          </>
        }
        defaultValue={draft.reason}
      />
      <TextField
        name="legalBasis"
        label={L.legalBasis}
        hint="写到条、款、项，如“《城乡规划法》第六十四条”。"
        defaultValue={draft.legalBasis}
      />
      <DateField
        name="heldOn"
        label={L.heldOn}
        hint="本单位认定不属于自己管辖的日子。三日期限从次日起算。"
        defaultValue={draft.heldOn ?? ''}
        min={earliest}
        max={today}
      />
      <Checkbox
        name="urgent"
        label="情况紧急，应当立即移送"
        hint="意见没有规定小时数，平台从勾选时起按 24 小时提示；三日期限照常计算。"
        defaultChecked={draft.urgent}
      />
      <TextField
        name="contactPhone"
        label={`本单位${L.contactPhone}`}
        narrow
        type="tel"
        defaultValue={draft.contactPhone}
      />
    </Section>
  );
}
