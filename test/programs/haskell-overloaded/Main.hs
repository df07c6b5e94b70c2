{-# LANGUAGE OverloadedStrings #-}
import qualified Data.Text as T
import qualified Data.Text.IO as T
import qualified Data.ByteString.Char8 as B

key :: T.Text
key = "«{base62:24}»"

bytes :: B.ByteString
bytes = "b «{base62:24}»"

str :: String
str = "«{base62:24}»"

main :: IO ()
main = do
  T.putStrLn key
  B.putStrLn bytes
  T.putStrLn (T.concat ["a", "«{base62:24}»"])
  putStrLn (str ++ "«{base62:24}»")
  T.putStrLn ("x" <> "«{base62:24}»")
  T.putStrLn $ T.replace "K" "«{base62:24}»" "aKb"
