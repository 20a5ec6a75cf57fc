Console.Error.WriteLine("duixian: no command yet");
return 2;
