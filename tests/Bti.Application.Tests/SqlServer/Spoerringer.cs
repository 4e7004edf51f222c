using System.Reflection;
using System.Reflection.Emit;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application.Tests;

/// <summary>Finds in compiled code every place that sends a query: a call of one of EF's asynchronous operators, or one of fixed form.</summary>
internal static class Spoerringer
{
    private static readonly Dictionary<short, OpCode> Koder = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(k => k.Value);

    public static IEnumerable<(MethodBase Metode, int Plass)> Steder(Assembly assembly) =>
        from type in assembly.GetTypes()
        from metode in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        from plass in Kall(metode)
        select ((MethodBase)metode, plass);

    // Instruction by instruction: the bytes of an operand are not a call, whatever they look like.
    private static IEnumerable<int> Kall(MethodInfo metode)
    {
        if (metode.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var i = 0; i < il.Length;)
        {
            var kode = Koder[il[i] == OpCodes.Prefix1.Value ? BitConverter.ToInt16([il[i + 1], il[i]]) : il[i]];
            var operand = i + kode.Size;
            if ((kode == OpCodes.Call || kode == OpCodes.Callvirt) && ErSpoerring(metode, BitConverter.ToInt32(il, operand))) yield return i;
            i = operand + kode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, operand)),
                _ => 4,
            };
        }
    }

    private static bool ErSpoerring(MethodInfo metode, int navn)
    {
        var kalt = metode.Module.ResolveMethod(navn, metode.DeclaringType!.GetGenericArguments(), metode.GetGenericArguments());
        return (kalt is { Name: nameof(IBtiDb.Spoer) } && kalt.DeclaringType == typeof(IBtiDb))
            || (kalt?.DeclaringType == typeof(EntityFrameworkQueryableExtensions)
            && kalt is MethodInfo { ReturnType: var svar } && (typeof(Task).IsAssignableFrom(svar) || kalt.Name == nameof(EntityFrameworkQueryableExtensions.AsAsyncEnumerable)));
    }
}
