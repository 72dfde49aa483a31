/**
 * The same checks for Windows, by what every Windows has since 2016 (PowerShell 5.1) and by its successors: first the manifests, in
 * the folder of the bag, then the draw, in that of the public files. They stand between lines of `====`, by which the readme has
 * them cut out of itself: pasted into a console line by line, half a block would run. ASCII only, whatever code page reads them.
 */
export const manifestsByPowerShell = `\
& {
  foreach ($list in 'manifest-sha256.txt', 'tagmanifest-sha256.txt') {
    foreach ($line in [IO.File]::ReadAllLines((Join-Path $PWD.ProviderPath $list))) {
      $want = $line.Substring(0, 64)
      $path = $line.Substring(66)
      $is = ''
      if (Test-Path -LiteralPath $path) { $is = (Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash }
      if ($is -eq $want) { "OK      $path" } else { "FAILED  $path" }
    }
  }
}
`;

/** Lines are sorted by `Ordinal`, that is by their bytes: PowerShell's own order is that of the machine's language. */
export const drawByPowerShell = `\
& {
  $ErrorActionPreference = 'Stop'
  $here = $PWD.ProviderPath
  $sha = [Security.Cryptography.SHA256]::Create()
  $hex = {
    param([byte[]] $bytes)
    [BitConverter]::ToString($sha.ComputeHash($bytes)).Replace('-', '').ToLowerInvariant()
  }
  foreach ($name in 'basis.csv', 'plan.csv', 'pool.csv', 'excluded.csv', 'roster.csv', 'freeze.txt', 'seed.txt') {
    $digest = & $hex ([IO.File]::ReadAllBytes((Join-Path $here $name)))
    "$digest  $name"
  }
  $seed = $digest
  $rows = @{}
  foreach ($line in ([IO.File]::ReadAllLines((Join-Path $here 'pool.csv')) | Select-Object -Skip 1)) {
    $code, $tier, $unit = $line.Split(',')
    $draw = $code.Substring(0, 2)
    $ticket = & $hex ([Text.Encoding]::ASCII.GetBytes("$seed,$code"))
    if (-not $rows.ContainsKey($draw)) { $rows[$draw] = New-Object 'System.Collections.Generic.List[string]' }
    $rows[$draw].Add("$tier,$ticket,$code,$unit")
  }
  $seen = @{}
  $made = New-Object 'System.Collections.Generic.List[string]'
  $made.Add('order,draw,code,ticket')
  foreach ($line in ([IO.File]::ReadAllLines((Join-Path $here 'plan.csv')) | Select-Object -Skip 1)) {
    $plan = $line.Split(',')
    $draw = $plan[0]
    if (($draw -eq 'JC') -or (-not $rows.ContainsKey($draw))) { continue }
    $rows[$draw].Sort([StringComparer]::Ordinal)
    $left = [int] $plan[4]
    foreach ($row in $rows[$draw]) {
      if ($left -eq 0) { break }
      $tier, $ticket, $code, $unit = $row.Split(',')
      if ($seen.ContainsKey($unit)) { continue }
      $seen[$unit] = 1
      $left = $left - 1
      $order = $made.Count
      $made.Add("$order,$draw,$code,$ticket")
    }
  }
  $lf = [string] [char] 10
  $again = ($made -join $lf) + $lf
  $ours = & $hex ([Text.Encoding]::ASCII.GetBytes($again))
  $theirs = & $hex ([IO.File]::ReadAllBytes((Join-Path $here 'result.csv')))
  if ($ours -eq $theirs) { 'result.csv OK' } else { 'result.csv DIFFERS. Drawn again it is:'; $made }
}
`;
