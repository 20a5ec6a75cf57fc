namespace Duixian.Dmn.Diagnostics;

/// <summary>Codes of findings about a model. They are stable: tests and pages refer to them.</summary>
public static class Codes
{
    public const string TooLarge = "DMN001";
    public const string TooDeep = "DMN002";
    public const string NotXml = "DMN003";
    public const string NotDmn = "DMN004";
    public const string MissingName = "DMN010";
    public const string MissingPart = "DMN011";
    public const string UnknownHitPolicy = "DMN012";
    public const string WrongCellCount = "DMN013";
    public const string DuplicateId = "DMN014";
    public const string DuplicateName = "DMN015";
    public const string UnknownReference = "DMN020";
    public const string WrongReference = "DMN021";
    public const string ImportNotFound = "DMN022";
    public const string ImportTooMany = "DMN023";
    public const string Cycle = "DMN024";
    public const string TypeCycle = "DMN025";
    public const string UnknownType = "DMN026";

    /// <summary>An expression of the model is wrong; the argument is FEEL's own message.</summary>
    public const string Feel = "DMN030";
    public const string NotFeel = "DMN031";
    public const string NoAuthority = "DMN040";
    public const string UnusedInput = "DMN041";
    public const string RuleWithoutAnnotation = "DMN042";
    public const string TableGap = "DMN043";
    public const string TableOverlap = "DMN044";
    public const string UnreachableRule = "DMN045";
    public const string TableNotAnalysed = "DMN046";
    public const string UnusedRequirement = "DMN047";
    public const string TypeMismatch = "DMN048";
    public const string WrongArgumentCount = "DMN049";
}
