using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>What every request must say: what is asked, and about what. One that leaves it out does not compile.</summary>
public interface IKreverTilgang
{
    /// <summary>The act, as <c>tilgang.csv</c> knows it.</summary>
    static abstract Handling Handling { get; }

    /// <summary>The thing it is about.</summary>
    Ressurs Ressurs { get; }
}

/// <summary>
/// What is so grave that she must have proved just now that it is her: to open a child's case to somebody, to take a protection away,
/// to take a whole log out, to give access to others, to delete for good (ADR-0041).
/// </summary>
public interface IAlvorlig
{
    /// <summary>False where the same request is also asked for something that is not grave.</summary>
    bool ErAlvorlig => true;
}

/// <summary>An act: changes something, once for each key.</summary>
public interface ICommand<TSvar> : IRequest<TSvar>, IKreverTilgang
    where TSvar : ISvar<TSvar>
{
    /// <summary>Made when the form was opened; the same key is carried out once.</summary>
    Noekkel Noekkel { get; }
}

/// <summary>A question: changes nothing.</summary>
public interface IQuery<TSvar> : IRequest<TSvar>, IKreverTilgang
    where TSvar : ISvar<TSvar>;
