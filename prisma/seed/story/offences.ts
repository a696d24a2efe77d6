import { MORE_OFFENCES } from './offences-more';

/** A kind of case: who comes across it, whose it is, and how it is told. `town` stands for the town of the place. */
export type Offence = {
  from: string;
  to: string;
  title: string;
  party: string;
  facts: string;
  findings: string;
  reason: string;
  basis: string;
  /** A person instead of a firm. */
  person?: true;
  /** 制止措施; the violation is in progress when there are some (2-2-2). */
  measures?: string;
};

/** Cases as a district meets them; `{place}` becomes the place. Statutes are cited where the competence lies. */
export const OFFENCES: readonly Offence[] = [
  {
    from: 'zhzf',
    to: 'ziran',
    title: '涉嫌在耕地上挖砂取土案',
    party: '砂石经营部',
    facts: '当事人在{place}的耕地内使用挖掘机挖砂取土，形成约400平方米的取土坑，最深处约1.8米，种植条件遭到破坏。',
    findings: '经现场勘验并调取国土变更调查成果，涉案地块地类为旱地，当事人未能提供用地批准文件。',
    reason: '破坏耕地种植条件的行为由自然资源主管部门管辖。',
    basis: '《中华人民共和国土地管理法》第七十五条',
    measures: '已责令停止挖砂取土，对1台挖掘机拍照登记，要求保持现场。',
  },
  {
    from: 'zhzf',
    to: 'huanjing',
    title: '涉嫌以逃避监管方式排放水污染物案',
    party: '豆制品加工厂',
    facts: '当事人在{place}通过软管将未经处理的泡豆废水排入北侧沟渠，沟内水体呈乳白色。',
    findings: '现场发现软管一根，排水口无在线监测设施，当事人承认排放约两周。',
    reason: '水污染物排放的监督管理由生态环境主管部门管辖。',
    basis: '《中华人民共和国水污染防治法》第八十三条',
    measures: '已要求当事人立即停止排放并封堵软管，通知属地镇街留守。',
  },
  {
    from: 'zhzf',
    to: 'shijian',
    title: '涉嫌经营超过保质期食品案',
    party: '便利店',
    facts: '执法人员在{place}开展市容检查时发现，当事人货架上摆放超过保质期的预包装糕点11袋。',
    findings: '外包装标注的保质期至检查日已届满9日，当事人承认未及时下架。',
    reason: '食品经营违法行为由市场监督管理部门管辖。',
    basis: '《中华人民共和国食品安全法》第一百二十四条',
  },
  {
    from: 'zhzf',
    to: 'yingji',
    title: '涉嫌未取得许可经营危险化学品案',
    party: '化工原料门市部',
    facts: '当事人在{place}的临街门市内存放并对外销售桶装工业酒精，现场清点14桶。',
    findings: '当事人未能出示危险化学品经营许可证，销售记录显示近一个月售出6桶。',
    reason: '危险化学品经营许可的监督管理由应急管理部门管辖。',
    basis: '《危险化学品安全管理条例》第七十七条',
    measures: '已要求停止销售，划定警戒范围，将桶装物品移至室外阴凉处由专人看管。',
  },
  {
    from: 'zhzf',
    to: 'zhujian',
    title: '涉嫌未取得施工许可证擅自施工案',
    party: '建筑工程有限公司',
    facts: '当事人在{place}进行厂房主体施工，现场已浇筑一层框架，未悬挂施工许可公示牌。',
    findings: '经查询工程建设项目审批系统，未见该项目施工许可信息。',
    reason: '建筑工程施工许可的监督管理由住房和城乡建设主管部门管辖。',
    basis: '《中华人民共和国建筑法》第六十四条',
  },
  {
    from: 'zhzf',
    to: 'gongan',
    title: '涉嫌未经许可运输烟花爆竹案',
    party: '人员甲',
    person: true,
    facts: '当事人驾驶小型面包车途经{place}时被发现车内载有烟花爆竹23箱。',
    findings: '当事人未能出示烟花爆竹道路运输许可证，自述从外地购入准备销售。',
    reason: '未经许可经由道路运输烟花爆竹的行为由公安机关管辖。',
    basis: '《烟花爆竹安全管理条例》第三十六条第二款',
    measures: '已将车辆引导至空旷地带停放，人货分离，由专人看守。',
  },
  {
    from: 'zhzf',
    to: 'sifa',
    title: '涉嫌冒充律师从事法律服务案',
    party: '人员乙',
    person: true,
    facts: '当事人在{place}的临街门面悬挂“法律事务”招牌，以律师名义代书起诉状并收取费用。',
    findings: '经查询律师执业信息公示平台，无当事人执业信息，现场查见收据4张。',
    reason: '没有取得律师执业证书以律师名义从事法律服务的行为由司法行政部门管辖。',
    basis: '《中华人民共和国律师法》第五十五条',
  },
  {
    from: 'ziran',
    to: 'zhzf',
    title: '涉嫌未取得规划许可进行建设案',
    party: '商贸有限公司',
    facts: '卫片核查发现，当事人在{place}的存量建设用地上新建钢结构仓库一处，占地约620平方米。',
    findings: '土地权属合法，但未查到建设工程规划许可证，相关行政处罚权已划转。',
    reason: '城乡规划方面的行政处罚权已由综合行政执法部门集中行使。',
    basis: '《中华人民共和国城乡规划法》第六十四条',
    measures: '已送达停止建设的书面通知，要求属地每日巡查。',
  },
  {
    from: 'ziran',
    to: 'huanjing',
    title: '涉嫌未密闭堆放易产生扬尘物料案',
    party: '石料加工厂',
    facts: '矿山巡查时发现当事人在{place}露天堆放石粉约3000立方米，未覆盖、未设围挡。',
    findings: '现场风力三级，扬尘明显，喷淋设施未开启。',
    reason: '物料堆放扬尘污染的监督管理由生态环境主管部门管辖。',
    basis: '《中华人民共和国大气污染防治法》第一百一十七条',
  },
  {
    from: 'huanjing',
    to: 'zhzf',
    title: '涉嫌擅自倾倒建筑垃圾案',
    party: '渣土运输有限公司',
    facts: '当事人在{place}的河滩空地倾倒拆迁砖渣约9车。',
    findings: '调取路口影像确认倾倒车辆两台，当事人未办理建筑垃圾处置核准。',
    reason: '建筑垃圾处置的监督管理由综合行政执法部门管辖。',
    basis: '《中华人民共和国固体废物污染环境防治法》第一百一十一条',
    measures: '已要求停止倾倒，并在路口设置限行设施。',
  },
  {
    from: 'gongan',
    to: 'zhzf',
    title: '涉嫌运输车辆未密闭造成抛洒案',
    party: '物流有限公司',
    facts: '夜间设卡检查时发现当事人的货车运载砂石未覆盖，在{place}路段沿途抛洒约1.2公里。',
    findings: '行车影像与路面痕迹吻合，驾驶员承认未使用篷布。',
    reason: '运输物料遗撒造成扬尘污染的查处由综合行政执法部门管辖。',
    basis: '《中华人民共和国大气污染防治法》第一百一十六条',
  },
  ...MORE_OFFENCES,
];
