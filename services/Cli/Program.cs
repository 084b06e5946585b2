using System.Text;
using ChainHub.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var input = new StreamReader(Console.OpenStandardInput(), utf8);
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1 << 16);
await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
return ChainHubCommand.Run(args, new Terminal(input, output, error));
