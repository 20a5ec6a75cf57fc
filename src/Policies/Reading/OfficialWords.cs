using System.Text.RegularExpressions;

namespace Duixian.Policies.Reading;

/// <summary>The set phrases by which official documents say what a line is (GB/T 9704 and common practice).</summary>
internal static partial class OfficialWords
{
    /// <summary>文号 alone on a line, or behind a label.</summary>
    public static Match DocumentNumber(string text) => NumberLine().Match(text);

    /// <summary>A date alone on a line; month or day may be left blank in drafts.</summary>
    public static bool IsDate(string text) => DateLine().IsMatch(text);

    public static bool IsDraftMark(string text) => DraftMark().IsMatch(text);

    public static bool MentionsDraft(string text) => DraftWords().IsMatch(text);

    /// <summary>Ends as the name of an office, company or body does.</summary>
    public static bool IsOffice(string text) => text.Length is >= 3 and <= 40 && Office().IsMatch(text);

    /// <summary>Ends as a title does: with the kind of document it is.</summary>
    public static bool EndsTitle(string title) =>
        title.Count(c => c == '《') == title.Count(c => c == '》') && TitleEnd().IsMatch(title);

    /// <summary>主送: a list of offices closed by a colon.</summary>
    public static bool IsAddressees(string text) =>
        text.Length is >= 3 and <= 400 && text[^1] is '：' or ':' && !text.Contains('。', StringComparison.Ordinal)
        && AddresseeStart().IsMatch(text) && !NotAddressees().IsMatch(text);

    /// <summary>Begins as the paragraph after the last clause does: effect, validity, who must act on the whole.</summary>
    public static bool BeginsClosing(string text) => Closing().IsMatch(text);

    public static bool IsAnnexMark(string text) => text.Length <= 8 && AnnexMark().IsMatch(text);

    /// <summary>附件：1.…: the list below the text, not the annex itself.</summary>
    public static bool IsAnnexList(string text) => AnnexList().IsMatch(text);

    public static bool IsImprint(string text) => Imprint().IsMatch(text);

    public static bool IsSecrecyOrUrgency(string text) => text.Length <= 12 && Secrecy().IsMatch(text);

    /// <summary>Label of a portal's table of particulars: 索引号：…, 发布日期：…</summary>
    public static Match Particular(string text) => ParticularLine().Match(text);

    /// <summary>A line wholly in brackets, as notes below the date are.</summary>
    public static bool IsRemark(string text) => text.Length >= 3 && text[0] is '（' or '(' && text[^1] is '）' or ')';

    [GeneratedRegex(@"^(?:(?:发文字号|文号|文件编号)[：:])?(?<number>\p{IsCJKUnifiedIdeographs}{1,20}[〔\[［（(【]\s?(?<year>\d{4})\s?[〕\]］）)】]第?\s?(?<serial>\d{1,5})\s?号)$")]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(?:\d{4}年\d{0,2}月\d{0,2}日|[〇○零一二三四五六七八九]{4}年[〇一二三四五六七八九十]{0,3}月[〇一二三四五六七八九十]{0,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})$")]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^[（(](?:公开|再次|第[一二三]次|社会)*(?:征求意见稿|征求意见|送审稿|讨论稿|草案|审议稿|草稿|报批稿|修改稿)[^（）()]{0,8}[）)]$")]
    private static partial Regex DraftMark();

    [GeneratedRegex(@"征求意见稿|送审稿|讨论稿|（草案|\(草案|草案）|审议稿|草稿|报批稿")]
    private static partial Regex DraftWords();

    [GeneratedRegex(@"(?:局|厅|委|部|府|办公室|会|院|中心|公司|银行|行|署|校|学院|大学|组|处|科|社|集团|总社|总队|支队|税务|法院|办|协会|联合会|总工会)(?:（[^（）]{1,12}）)?$")]
    private static partial Regex Office();

    [GeneratedRegex(@"(?:通知|意见|公告|通告|公报|决定|决议|命令|令|批复|复函|函|纪要|报告|请示|办法|规定|细则|条例|规则|规程|方案|计划|规划|措施|政策|清单|指南|目录|要点|标准|制度|章程|准则|指引|须知|安排|预案|任务分工|条款|解读|倡议书|[一二三四五六七八九十百\d]+条)(?:》的通知)?(?:[（(][^（）()]{1,16}[）)])*$")]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"^(?:各|有关|中央|国家|国务院|驻|机关|直属|本|全[省市县区]|省|市|县|区|局|厅|委|\p{IsCJKUnifiedIdeographs}{2,24}(?:省|市|县|区|州|盟|旗|局|厅|委|部|办|府|院|集团|公司|大学|学院|医院|中心|银行))")]
    private static partial Regex AddresseeStart();

    [GeneratedRegex(@"现将|现就|如下|以下|下列|制定|根据|按照|为了|为贯彻|包括|要求|通知[：:]|[一二三]是")]
    private static partial Regex NotAddressees();

    [GeneratedRegex(@"^(?:以上|上述|本(?:文|通知|意见|办法|措施|方案|政策|规定|细则|计划|行动计划|行动方案|公告|若干措施|实施意见|实施细则)|各(?:省|市|县|区|地|级|区市|县区|单位|部门|有关|街道|乡镇|相关)|此前|以前|原有|国家和?省|国家、省|请各|特此|执行(?:过程)?中|自(?:印发|发布|公布|\d{4}年)|有效期)")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^附(?:件|录|表)?\s?[\d一二三四五六七八九十]{0,3}[：:]?$")]
    private static partial Regex AnnexMark();

    [GeneratedRegex(@"^附(?:件|录|表)?[：:].{2,}")]
    private static partial Regex AnnexList();

    [GeneratedRegex(@"^(?:抄送[：:]|抄报[：:]|主题词[：:])|(?:印发|校对|印制)$")]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^(?:特急|特提|加急|平急|急件|绝密|机密|秘密)|^\d{6}$")]
    private static partial Regex Secrecy();

    [GeneratedRegex(@"^(?<label>索引号|发布机构|发文机关|发文单位|发布单位|成文日期|发文日期|发布日期|印发日期|生成日期|公开日期|发布时间|主题分类|信息分类|有效性|有效期|时效性|名称|标题|信息名称|统一编号|来源|浏览次数|公开方式|公开属性)[：:](?<value>.*)$")]
    private static partial Regex ParticularLine();
}
