using Duixian.Policies.Contracts;

namespace Duixian.Policies.Reading;

/// <summary>A document as received → its identity and clause tree.</summary>
internal sealed class DocumentReader : IDocumentReader
{
    /// <inheritdoc />
    public DocumentText Read(ReadOnlySpan<byte> bytes, string file)
    {
        var source = SourceDecoder.Decode(bytes, file);
        var blocks = Blocks.Of(SourceLines.Split(source));
        var (clauses, notes) = ClauseTree.Build(blocks);
        if (!clauses.Any(c => c.Anchor is not ("notice" or "preamble" or "closing" or "annex")))
        {
            throw new PolicyDataException([new PolicyProblem(file, 1, "全文没有一个条款（一、（一）1. 第一条，或独立成行的小标题）",
                "请确认这是一份公文的正文；若条款序号在导出时丢失，请补上后再读")]);
        }

        return new DocumentText(IdentityReader.Read(blocks), clauses, notes);
    }
}
