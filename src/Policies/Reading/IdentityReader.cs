using System.Collections.Immutable;
using Duixian.Policies.Contracts;

namespace Duixian.Policies.Reading;

/// <summary>Frame blocks → identity. Only what is printed; the first signature, date and number count, those of annexes do not.</summary>
internal static class IdentityReader
{
    public static DocumentIdentity Read(ImmutableArray<Block> blocks)
    {
        var title = First(blocks, BlockKind.Title)?.Text ?? Particular(blocks, "名称", "标题", "信息名称");
        var date = SignedDate(blocks);
        return new DocumentIdentity(
            title,
            Number(blocks),
            Issuer(blocks, title),
            date is null ? null : PrintedDate.Parse(date),
            date,
            First(blocks, BlockKind.Addressees)?.Text.TrimEnd('：', ':'),
            Annotation(blocks),
            Disclosure(blocks),
            title is not null && OfficialWords.MentionsDraft(title));
    }

    private static string? Number(ImmutableArray<Block> blocks)
    {
        if (First(blocks, BlockKind.Number) is not { } block) return null;
        var match = OfficialWords.DocumentNumber(block.Text);
        var prefix = match.Groups["number"].Value;
        prefix = prefix[..prefix.IndexOfAny(['〔', '[', '［', '（', '(', '【'])];
        return $"{prefix}〔{match.Groups["year"].Value}〕{match.Groups["serial"].Value}号";
    }

    private static string? Issuer(ImmutableArray<Block> blocks, string? title)
    {
        var signed = blocks.SkipWhile(b => b.Kind != BlockKind.Signature).TakeWhile(b => b.Kind == BlockKind.Signature).Select(b => b.Text).ToList();
        if (signed.Count > 0) return string.Join("、", signed);
        if (title is not null && title.IndexOf("关于", StringComparison.Ordinal) is > 2 and var about && OfficialWords.IsOffice(title[..about]))
            return title[..about];
        return Particular(blocks, "发文机关", "发文单位", "发布机构", "发布单位")
            ?? blocks.FirstOrDefault(b => b.Kind == BlockKind.Particular && b.Text.EndsWith("文件", StringComparison.Ordinal))?.Text[..^2];
    }

    // The date below the text counts; a date above it only when there is none below.
    private static string? SignedDate(ImmutableArray<Block> blocks)
    {
        var below = blocks.SkipWhile(b => b.Kind != BlockKind.Text).FirstOrDefault(b => b.Kind == BlockKind.Date);
        return (below ?? First(blocks, BlockKind.Date))?.Text ?? Particular(blocks, "成文日期", "发文日期", "印发日期", "生成日期");
    }

    private static string? Annotation(ImmutableArray<Block> blocks)
    {
        var notes = blocks.Where(b => b.Kind == BlockKind.Remark && !IsDisclosure(b.Text)).Select(b => b.Text[1..^1]).ToList();
        return notes.Count == 0 ? null : string.Join("；", notes);
    }

    private static string? Disclosure(ImmutableArray<Block> blocks)
    {
        var text = blocks.FirstOrDefault(b => b.Kind == BlockKind.Remark && IsDisclosure(b.Text))?.Text[1..^1] ?? Particular(blocks, "公开方式", "公开属性");
        if (text is null) return null;
        if (text.Contains("不予公开", StringComparison.Ordinal) || text.Contains("不公开", StringComparison.Ordinal)) return "不予公开";
        if (text.Contains("依申请公开", StringComparison.Ordinal)) return "依申请公开";
        return text.Contains("主动公开", StringComparison.Ordinal) || text.Contains("公开发布", StringComparison.Ordinal) ? "主动公开" : text;
    }

    private static bool IsDisclosure(string text) => text.Contains("公开", StringComparison.Ordinal);

    private static Block? First(ImmutableArray<Block> blocks, BlockKind kind) => blocks.FirstOrDefault(b => b.Kind == kind);

    private static string? Particular(ImmutableArray<Block> blocks, params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
            foreach (var block in blocks)
                if (block.Kind == BlockKind.Particular && OfficialWords.Particular(block.Text) is { Success: true } match && match.Groups["label"].Value == label && match.Groups["value"].Length > 0)
                    return match.Groups["value"].Value;
        return null;
    }
}
