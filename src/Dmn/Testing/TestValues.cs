using Duixian.Feel.Numbers;
using Duixian.Feel.Temporal;
using Duixian.Feel.Values;

namespace Duixian.Dmn.Testing;

/// <summary>Values as a test file writes them → FEEL values.</summary>
public static class TestValues
{
    /// <summary>The FEEL value; null when a text is not of the type it states, which the kit does not do.</summary>
    public static FeelValue ToFeel(TestValue value) => value switch
    {
        TestScalar { Text: null } => FeelValue.Null,
        TestScalar scalar => Scalar(scalar.Type, scalar.Text),
        TestList list => FeelList.Of([.. list.Items.Select(ToFeel)]),
        TestContext context => FeelContext.Of(context.Entries.Select(e => (e.Key, ToFeel(e.Value)))),
        _ => FeelValue.Null,
    };

    private static FeelValue Scalar(string? type, string text) => type switch
    {
        "boolean" => text.Trim() is "true" or "1",
        "decimal" or "double" or "float" or "integer" or "int" or "long" or "short" or "byte" =>
            FeelNumber.TryParse(text.Trim(), out var number) ? number : FeelValue.Null,
        "date" => FeelDate.TryParse(text.Trim(), out var date) ? date : FeelValue.Null,
        "time" => FeelTime.TryParse(text.Trim(), out var time) ? time : FeelValue.Null,
        "dateTime" => FeelDateTime.TryParse(text.Trim(), out var dateTime) ? dateTime : FeelValue.Null,
        "duration" or "dayTimeDuration" or "yearMonthDuration" => Duration(text.Trim()),
        _ => text,
    };

    private static FeelValue Duration(string text) =>
        YearsMonthsDuration.TryParse(text, out var months) ? months
        : DaysTimeDuration.TryParse(text, out var days) ? days
        : FeelValue.Null;
}
