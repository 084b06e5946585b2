using System.Text;
using ChainHub.Sandbox;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1 << 14) { AutoFlush = !Console.IsOutputRedirected };
await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
return await SandboxCommand.RunAsync(args, new Terminal(output, error, !Console.IsOutputRedirected));
