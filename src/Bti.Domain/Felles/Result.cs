namespace Bti.Domain;

/// <summary>An answer that may be a no. <c>Nei</c> lets the pipeline refuse on behalf of any use case.</summary>
public interface ISvar<TSelf> where TSelf : ISvar<TSelf>
{
    /// <summary>The no, or null when nothing stood in the way.</summary>
    Hinder? Hinder { get; }

    /// <summary>Builds the refusing answer.</summary>
    static abstract TSelf Nei(Hinder hinder);
}

/// <summary>The answer of an act: null <c>Hinder</c> means it was done.</summary>
public sealed record Result(Hinder? Hinder) : ISvar<Result>
{
    /// <summary>Done.</summary>
    public static Result Ja { get; } = new((Hinder?)null);

    public static Result Nei(Hinder hinder) => new(hinder);

    public static implicit operator Result(Hinder? hinder) => new(hinder);
}

/// <summary>The answer of a question, or of an act that makes something: a value, or a no.</summary>
public sealed record Result<T>(T? Verdi, Hinder? Hinder) : ISvar<Result<T>>
{
    public static Result<T> Nei(Hinder hinder) => new(default, hinder);

    public static implicit operator Result<T>(Hinder hinder) => Nei(hinder);

    public static implicit operator Result<T>(T verdi) => new(verdi, null);
}
