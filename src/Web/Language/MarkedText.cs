using System.Collections.Immutable;
using Duixian.Policies.Contracts;
using Duixian.Web.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Duixian.Web.Language;

/// <summary>The official words, untouched, with measures marked and numbered; a number stands where its quotation ends.</summary>
/// <remarks>Written without markup so that no whitespace of a template can slip between the words of a document.</remarks>
public sealed class MarkedText : ComponentBase
{
    [Parameter, EditorRequired] public Paragraph Paragraph { get; set; } = null!;

    [Parameter, EditorRequired] public ImmutableArray<Measure> Measures { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var segment in MarkedParagraph.Cut(Paragraph, Measures))
        {
            var own = segment.Measures.FirstOrDefault();
            foreach (var opened in segment.Opens)
                if (opened != own) Anchor(builder, opened);
            if (own is null)
                builder.AddContent(0, segment.Text);
            else
                Mark(builder, segment, own);
            foreach (var closed in segment.Closes)
                if (!segment.Measures.Contains(closed)) Number(builder, closed);
        }
    }

    private static void Mark(RenderTreeBuilder builder, MarkedParagraph.Segment segment, Measure own)
    {
        builder.OpenElement(10, "a");
        builder.AddAttribute(11, "class", MeasureText.MarkClass(own));
        builder.AddAttribute(12, "id", segment.Opens.Contains(own) ? Wording.MeasureAnchor(own.Id) : null);
        builder.AddAttribute(13, "href", MeasureText.Address(own));
        builder.AddContent(14, segment.Text);
        if (segment.Closes.Contains(own)) Superscript(builder, MarkedParagraph.Numbers(segment.Measures));
        builder.CloseElement();
    }

    private static void Anchor(RenderTreeBuilder builder, Measure measure)
    {
        builder.OpenElement(20, "span");
        builder.AddAttribute(21, "id", Wording.MeasureAnchor(measure.Id));
        builder.CloseElement();
    }

    private static void Number(RenderTreeBuilder builder, Measure measure)
    {
        builder.OpenElement(30, "a");
        builder.AddAttribute(31, "class", "dx-m__n");
        builder.AddAttribute(32, "href", MeasureText.Address(measure));
        Superscript(builder, Wording.MeasureNumber(measure.Id));
        builder.CloseElement();
    }

    private static void Superscript(RenderTreeBuilder builder, string number)
    {
        builder.OpenElement(40, "sup");
        builder.AddContent(41, number);
        builder.CloseElement();
    }
}
