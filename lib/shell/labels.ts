import type { PostCode } from '@/lib/kernel/actor';

/** 岗位 as people say them. */
export const POST_LABELS: Record<PostCode, string> = {
  LIAISON: '联络员',
  UNIT_LEADER: '分管负责人',
  OFFICE_CLERK: '联席会议办公室工作人员',
  OFFICE_DIRECTOR: '联席会议办公室主任',
  GROUP_LEADER: '组长（分管副区长）',
  GOV_OFFICE: '区政府办',
  LEGAL: '法制机构',
  TOWNSHIP: '综合执法办公室',
  JUDICIAL: '司法机关联络员',
  EXPERT: '专家机构联络员',
  INVITEE: '列席人员',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDITOR: '审计管理员',
};
