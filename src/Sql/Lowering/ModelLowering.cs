using Duixian.Dmn;
using Duixian.Dmn.Logic;
using Duixian.Feel.Values;

namespace Duixian.Sql.Lowering;

/// <summary>What the slots of a model's frame are in SQL: the subject's row, constants, and decisions lowered when first needed.</summary>
internal sealed class ModelLowering
{
    private readonly CompiledModel _model;
    private readonly Dictionary<int, Lowered> _slots = [];
    private readonly HashSet<int> _open = [];

    public ModelLowering(
        CompiledModel model, LoweredEntity subject, string subjectName, IReadOnlyDictionary<string, FeelValue> constants, Joins joins)
    {
        _model = model;
        Scope = new LoweringScope(Slot, joins);
        foreach (var input in model.Inputs)
        {
            if (input.Name == subjectName)
                _slots[input.Slot] = subject;
            else if (constants.TryGetValue(input.Name, out var value))
                _slots[input.Slot] = Constants.Lower(value);
        }
    }

    /// <summary>The scope of a decision's logic.</summary>
    public LoweringScope Scope { get; }

    public LogicNode? Logic(string decision) => _model.FindDecision(decision)?.Logic;

    private Lowered Slot(int slot)
    {
        if (_slots.TryGetValue(slot, out var known))
            return known;
        if (_model.FindDecision(slot) is not { Logic: { } logic } decision)
            throw new LoweringRefused("it reads an input or calls a knowledge model that SQL does not have");
        if (!_open.Add(slot))
            throw new LoweringRefused($"the decision “{decision.Name}” depends on itself");
        var value = new LogicLowering().Lower(logic, Scope);
        _open.Remove(slot);
        return _slots[slot] = value;
    }
}
