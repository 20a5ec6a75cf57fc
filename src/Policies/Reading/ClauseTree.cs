using System.Collections.Immutable;
using Duixian.Policies.Contracts;

namespace Duixian.Policies.Reading;

/// <summary>Blocks → clauses in reading order, with anchors that stay when wording changes, and notes about numbers that are missing.</summary>
internal sealed class ClauseTree
{
    private sealed class Open(string anchor, ClauseRank? rank, int value, int level)
    {
        public string Anchor => anchor;
        public ClauseRank? Rank => rank;
        public int Value => value;
        public int Level => level;
        public ClauseNumber? Number { get; init; }
        public string? Heading { get; init; }
        public string? Parent { get; init; }
        public Paragraph? HeadingLine { get; init; }
        public bool NumberSupplied { get; init; }
        public bool RunsIn { get; init; }
        public ImmutableArray<Paragraph>.Builder Paragraphs { get; } = ImmutableArray.CreateBuilder<Paragraph>();
    }

    private readonly ImmutableArray<Block> _blocks;
    private readonly List<Open> _clauses = [];
    private readonly List<Open> _stack = [];
    private readonly HashSet<string> _anchors = [];
    private readonly Dictionary<ClauseRank, int> _last = [];
    private readonly ImmutableArray<ReadingNote>.Builder _notes = ImmutableArray.CreateBuilder<ReadingNote>();
    private string _prefix = "";
    private int _annexes;
    private bool _signed;

    private ClauseTree(ImmutableArray<Block> blocks) => _blocks = blocks;

    public static (ImmutableArray<Clause> Clauses, ImmutableArray<ReadingNote> Notes) Build(ImmutableArray<Block> blocks)
    {
        var tree = new ClauseTree(blocks);
        for (var i = 0; i < blocks.Length; i++)
            tree.Take(i);
        return ([.. tree._clauses.Where(c => c.HeadingLine is not null || c.Paragraphs.Count > 0 || c.Heading is not null).Select(ToClause)], tree._notes.ToImmutable());
    }

    private void Take(int index)
    {
        var block = _blocks[index];
        switch (block.Kind)
        {
            case BlockKind.Signature or BlockKind.Date:
                _signed |= _clauses.Count > 0;
                break;
            case BlockKind.AnnexTitle:
                OpenAnnex(block);
                break;
            case BlockKind.Text when block.Number is { } number:
                OpenNumbered(block, number, index);
                break;
            case BlockKind.Text when OpensHeading(index):
                OpenHeading(block, index);
                break;
            case BlockKind.Text:
                Append(block, index);
                break;
        }
    }

    private void OpenAnnex(Block block)
    {
        _annexes++;
        // Clauses of the first annex behind a bare covering notice are the clauses of the document.
        _prefix = _clauses.Any(c => c.Rank is not null) ? $"x{_annexes}-" : "";
        _stack.Clear();
        _last.Clear();
        _signed = false;
        var anchor = Unique(_annexes == 1 ? "annex" : $"annex{_annexes}");
        _clauses.Add(new Open(anchor, null, 0, 1) { Heading = block.Text, HeadingLine = block.Run.ToParagraph(anchor + "-h") });
    }

    private void OpenNumbered(Block block, ClauseNumber number, int index)
    {
        NoteSequence(number, block, index);
        _last[number.Rank] = number.Value;
        foreach (var deeper in _last.Keys.Where(rank => rank > number.Rank).ToList())
            if (!ContinuesBelow(deeper, number.Rank, index)) _last.Remove(deeper);
        PopTo(number.Rank);
        var split = HeadingSplit.Of(block.Text, number);
        var parent = _stack.Count > 0 ? _stack[^1] : null;
        var anchor = Unique(AnchorOf(number, parent));
        var headed = split.Heading is not null || split.TextStart == block.Run.Length;
        var line = headed ? block.Run.Slice(0, split.TextStart) : block.Run.Slice(0, number.Length);
        var clause = new Open(anchor, number.Rank, number.Value, _stack.Count + 1)
        {
            Number = number,
            Heading = split.Heading,
            Parent = parent?.Anchor,
            HeadingLine = line.ToParagraph(anchor + "-h"),
            RunsIn = split.TextStart < block.Run.Length,
        };
        if (split.TextStart < block.Run.Length)
            clause.Paragraphs.Add(block.Run.Slice(split.TextStart).ToParagraph($"{anchor}-p1"));
        _clauses.Add(clause);
        _stack.Add(clause);
    }

    // Some documents count （一）…（十六） through all their sections: then a new section does not start the count again.
    private bool ContinuesBelow(ClauseRank rank, ClauseRank above, int index)
    {
        for (var i = index + 1; i < _blocks.Length && _blocks[i].Kind == BlockKind.Text; i++)
        {
            if (_blocks[i].Number is not { } next) continue;
            if (next.Rank == rank) return next.Value == _last[rank] + 1;
            if (next.Rank <= above) return false;
        }

        return false;
    }

    private void NoteSequence(ClauseNumber number, Block block, int index)
    {
        var last = _last.GetValueOrDefault(number.Rank);
        if (number.Value == last + 1 || number.Value == 1) return;
        if (number.Value == last + 2 && _clauses.Exists(c => c.NumberSupplied && c.Rank == number.Rank && c.Value == last + 1)) return;
        var message = number.Value > last
            ? $"“{number.Printed}”之前缺少“{number.PrintedAs(last + 1)}”"
            : $"“{number.Printed}”的序号与前文不连续（前一个是“{number.PrintedAs(last)}”）";
        _notes.Add(new ReadingNote(number.Value > last ? "clause-number-missing" : "clause-number-out-of-order", message, block.Run.Offsets[0]));
    }

    private bool OpensHeading(int index)
    {
        var block = _blocks[index];
        if (!HeadingSplit.IsUnnumberedHeading(block.Text) || _signed) return false;
        // A heading has something to head.
        var next = index + 1 < _blocks.Length ? _blocks[index + 1] : null;
        return next is { Kind: BlockKind.Text } && (next.Number is not null || Characters.EndsParagraph(next.Text) || HeadingSplit.IsUnnumberedHeading(next.Text));
    }

    private void OpenHeading(Block block, int index)
    {
        var missing = MissingNumber(index);
        var number = missing?.Number;
        if (missing is { } found)
        {
            _notes.Add(new ReadingNote("clause-number-missing", $"“{block.Text}”前漏印序号，按前后文补为“{found.Number.Printed}”", block.Run.Offsets[0]));
            _last[found.Number.Rank] = found.Number.Value;
            PopTo(found.Number.Rank);
        }
        else
        {
            _stack.Clear();
        }

        var parent = _stack.Count > 0 ? _stack[^1] : null;
        var anchor = Unique(number is { } n ? AnchorOf(n, parent) : $"{_prefix}h{_clauses.Count(c => c.Rank is null && c.Heading is not null && c.Anchor.Contains('h', StringComparison.Ordinal)) + 1}");
        var clause = new Open(anchor, number?.Rank ?? ClauseRank.First, number?.Value ?? 0, _stack.Count + 1)
        {
            Number = number,
            Heading = block.Text,
            Parent = parent?.Anchor,
            HeadingLine = block.Run.ToParagraph(anchor + "-h"),
            NumberSupplied = number is not null,
        };
        _clauses.Add(clause);
        _stack.Add(clause);
    }

    // 一、 … heading without number … 三、: the heading is 二、 when it is the only one between them.
    private (ClauseNumber Number, int Index)? MissingNumber(int index)
    {
        for (var i = index + 1; i < _blocks.Length && _blocks[i].Kind == BlockKind.Text; i++)
        {
            if (_blocks[i].Number is { } next)
            {
                if (!_last.TryGetValue(next.Rank, out var last)) continue;
                if (next.Value != last + 2) return null;
                return (next with { Value = last + 1, Printed = next.PrintedAs(last + 1), Length = 0 }, i);
            }

            if (OpensHeading(i)) return null;
        }

        return null;
    }

    private void Append(Block block, int index)
    {
        var clause = _clauses.Count > 0 ? _clauses[^1] : null;
        if (clause is null || _stack.Count == 0)
        {
            if (clause is null || clause.Rank is not null)
            {
                var anchor = Unique(clause is null ? PreambleAnchor(index) : "closing");
                clause = new Open(anchor, null, 0, 1);
                _clauses.Add(clause);
            }
        }
        else if (IsClosing(clause, block, index))
        {
            _stack.Clear();
            clause = new Open(Unique(_prefix + "closing"), null, 0, 1);
            _clauses.Add(clause);
        }

        clause.Paragraphs.Add(block.Run.ToParagraph($"{clause.Anchor}-p{clause.Paragraphs.Count + 1}"));
    }

    // What stands before the signature of a covering notice is the notice; before the first clause, the preamble.
    private string PreambleAnchor(int index)
    {
        for (var i = index + 1; i < _blocks.Length; i++)
        {
            if (_blocks[i].Kind == BlockKind.Text && _blocks[i].Number is not null) return "preamble";
            if (_blocks[i].Kind is BlockKind.Signature or BlockKind.Date or BlockKind.AnnexTitle) return "notice";
        }

        return "preamble";
    }

    // After the last clause of its kind: the words say so, or no other clause has a second paragraph.
    private bool IsClosing(Open clause, Block block, int index)
    {
        if (clause.Paragraphs.Count == 0) return false;
        for (var i = index; i < _blocks.Length && _blocks[i].Kind is not (BlockKind.Signature or BlockKind.AnnexTitle or BlockKind.Date); i++)
            if (_blocks[i].Kind == BlockKind.Text && (_blocks[i].Number is not null || OpensHeading(i))) return false;
        if (OfficialWords.BeginsClosing(block.Text)) return true;
        var peers = _clauses.Where(c => c.Rank == clause.Rank && c != clause).ToList();
        return peers.Count >= 3 && peers.All(c => c.Paragraphs.Count <= 1) && clause.Paragraphs.Count == 1 && clause.RunsIn;
    }

    private void PopTo(ClauseRank rank)
    {
        while (_stack.Count > 0 && _stack[^1].Rank >= rank) _stack.RemoveAt(_stack.Count - 1);
    }

    // Articles are counted through a statute, whatever chapter they stand in; so their anchors do without the chapter.
    private string AnchorOf(ClauseNumber number, Open? parent) =>
        number.Rank == ClauseRank.Article ? $"{_prefix}a{number.Value}"
        : parent is null ? _prefix + (number.Rank < ClauseRank.Article ? number.AnchorPart : "c" + number.AnchorPart)
        : $"{parent.Anchor}-{number.AnchorPart}";

    private string Unique(string anchor)
    {
        if (_anchors.Add(anchor)) return anchor;
        for (var n = 2; ; n++)
            if (_anchors.Add($"{anchor}.{n}")) return $"{anchor}.{n}";
    }

    private static Clause ToClause(Open open) =>
        new(open.Anchor, open.Number?.Printed, open.Level, open.Heading, open.Parent, open.Paragraphs.ToImmutable())
        {
            HeadingLine = open.HeadingLine,
            RunsIn = open.RunsIn,
            NumberSupplied = open.NumberSupplied,
        };
}
